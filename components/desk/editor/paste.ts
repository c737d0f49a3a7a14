import { type Editor, Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { Block } from '#db/story/body-rules.ts';

type Options = { say: (message: string) => void };

/** Takes what other programs put on the clipboard as clean blocks. What cleans is loaded at the first paste; what was copied in this editor needs none. */
export const CleanPaste = Extension.create<Options>({
  name: 'cleanPaste',
  addOptions: () => ({ say: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        props: {
          // Before the editor itself reads the clipboard, which takes it long where there is much.
          handleDOMEvents: {
            paste(view, event) {
              const html = event.clipboardData?.getData('text/html') ?? '';
              const text = event.clipboardData?.getData('text/plain') ?? '';
              if (!view.editable || html.includes('data-pm-slice') || !(html || text)) return false;
              event.preventDefault();
              take(editor, html, text, options.say).catch(() => options.say('The paste could not be read. Paste it as plain text.'));
              return true;
            },
          },
        },
      }),
    ];
  },
});

async function take(editor: Editor, html: string, text: string, say: Options['say']): Promise<void> {
  const { MOST_PASTED, pastedHtml } = await import('#db/story/paste-rules.ts');
  const { pastedText } = await import('#db/story/paste-text-rules.ts');
  if (!html) return put(editor, pastedText(text));
  if (html.length > MOST_PASTED) {
    put(editor, pastedText(text));
    return say('This was too much to take with its headings and lists, so it came in as plain text.');
  }
  const { blocks, pictures } = pastedHtml(html);
  put(editor, blocks);
  if (pictures > 0) say(pictures === 1 ? '1 picture was left out: add it under Photos.' : `${pictures} pictures were left out: add them under Photos.`);
}

/** One paragraph goes into the line; more stand on their own, joined to the words around them where both are text. */
function put(editor: Editor, blocks: Block[]): void {
  if (blocks.length === 0 || editor.isDestroyed) return;
  const { schema } = editor.state;
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  const isText = (block: Block | undefined) => (block?.type === 'paragraph' ? 1 : 0);
  const isInTable = editor.state.selection.$from.node(-1)?.type.spec.tableRole;
  const slice = new Slice(Fragment.from(nodes), isText(blocks[0]), isText(blocks.at(-1)));
  if (isInTable && blocks.some((block) => block.type !== 'paragraph'))
    return void editor.commands.insertContent(editor.schema.text(blocksText(nodes)).toJSON());
  editor.view.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}

function blocksText(nodes: { textContent: string }[]): string {
  return nodes.map((node) => node.textContent).join(' ') || ' ';
}
