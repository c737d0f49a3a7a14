import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isOwnCopy, markingSerializer, withPhotosOf } from './copied.ts';
import { emptied, load, take, type Waiting, waitingKey } from './taking.ts';

type Options = { say: (message: string) => void; language: () => string; has: (photoId: string) => boolean };

/** Takes what other programs put on the clipboard, or drop, as clean blocks; only what was copied in this browser's own editors needs no cleaning. */
export const CleanPaste = Extension.create<Options>({
  name: 'cleanPaste',
  addOptions: () => ({ say: () => {}, language: () => 'en', has: () => true }),
  onCreate() {
    // Before the first paste: it is not to wait for the network, nor to fail with it.
    if ('requestIdleCallback' in window) requestIdleCallback(() => load().catch(() => {}));
    else setTimeout(() => load().catch(() => {}), 1000);
  },
  addProseMirrorPlugins() {
    const { editor, options } = this;
    const offer = (event: ClipboardEvent | DragEvent, data: DataTransfer | null, at: () => number | undefined) => {
      const given = { html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' };
      if (!editor.isEditable || isOwnCopy(given.html) || !(given.html || given.text)) return false;
      event.preventDefault();
      const place = at();
      if (place !== undefined) take(editor, { given, at: place }, options);
      return true;
    };
    return [
      new Plugin<Waiting[]>({
        key: waitingKey,
        state: { init: () => [], apply: (change, waiting) => moved((change.getMeta(waitingKey) as Waiting[] | undefined) ?? waiting, change.mapping) },
        props: {
          clipboardSerializer: markingSerializer(editor.schema),
          transformPasted(slice) {
            const { slice: kept, left } = withPhotosOf(slice, options.has);
            if (left > 0)
              options.say(`${left === 1 ? 'A photo' : `${left} photos`} of another story stayed behind: add ${left === 1 ? 'it' : 'them'} under Photos first.`);
            return kept;
          },
          // Before the editor itself reads the clipboard, which takes it long where there is much.
          handleDOMEvents: {
            paste: (_view, event) => offer(event, event.clipboardData, () => emptied(editor)),
            drop(view, event) {
              if (view.dragging) return false;
              if (event.dataTransfer?.files.length) {
                event.preventDefault();
                options.say('Photos are added under Photos; from there they go into the text.');
                return true;
              }
              return offer(event, event.dataTransfer, () => view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
            },
          },
        },
      }),
    ];
  },
});

/** What is typed at the very place comes behind what was pasted there before. */
function moved(waiting: Waiting[], mapping: { map: (position: number, side: number) => number }): Waiting[] {
  return waiting.length === 0 ? waiting : waiting.map((each) => ({ ...each, at: mapping.map(each.at, -1) }));
}
