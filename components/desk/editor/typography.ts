import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { elided, holdTogether, smartQuote } from '#db/story/typography-rules.ts';

/** Turns straight marks as the story's language has them while they are typed, and holds together what a line must not break; the first undo right after gives the straight one back. */
export const Typography = Extension.create<{ language: () => string }>({
  name: 'typography',
  addOptions: () => ({ language: () => 'en' }),
  addProseMirrorPlugins() {
    const { language } = this.options;
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, to, text) {
            if (!/^["' .,;:!?)]$/.test(text) || view.composing) return false;
            const turned = turnedAt(view.state, from, text, language());
            if (!turned) return false;
            const { tr, selection, schema } = view.state;
            const isSelected = from === selection.from && to === selection.to;
            view.dispatch((isSelected ? tr.replaceSelectionWith(schema.text(text)) : tr.insertText(text, from, to)).scrollIntoView());
            const end = view.state.selection.from;
            view.dispatch(closeHistory(view.state.tr).insertText(turned.words, end - turned.back, end));
            return true;
          },
        },
      }),
    ];
  },
});

/** What stands in the place of the last `back` signs once `typed` stands at `from`: the typed sign itself, or with it the space before it. */
function turnedAt(state: EditorState, from: number, typed: string, language: string): { back: number; words: string } | undefined {
  const $from = state.doc.resolve(from);
  const before = $from.parent.isTextblock ? $from.parent.textBetween(Math.max(0, $from.parentOffset - 200), $from.parentOffset, undefined, ' ') : '';
  if (/["']/.test(typed)) return { back: 1, words: smartQuote(before, typed, language) };
  const near = before.slice(-40) + typed;
  const held = holdTogether(elided(near, language), language);
  if (held === near || held.length !== near.length) return undefined;
  const first = Array.from(near).findIndex((_sign, index) => held[index] !== near[index]);
  return { back: near.length - first, words: held.slice(first) };
}
