import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { corrected, type StyleEntry, type StyleHit, styleMatcher } from '#db/style/rules.ts';
import { type Look, markAll, markChanged } from './block-marks.ts';

const key = new PluginKey<DecorationSet>('style');

export type PlacedHit = StyleHit & { at: { from: number; to: number } };
type Options = { entries: StyleEntry[]; open: () => void };

/** Underlines what the house writes otherwise, while it is written. */
export const StyleMarks = Extension.create<Options>({
  name: 'styleMarks',
  addOptions: () => ({ entries: [], open: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Alt-Enter': () => {
        if (!hitAt(this.editor, this.editor.state.selection.from)) return false;
        this.options.open();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { entries, open } = this.options;
    if (entries.length === 0) return [];
    const match = styleMatcher(entries);
    const look: Look<StyleHit> = (words, _block, parent) =>
      match(words, parent?.type.name === 'quotation' || parent?.type.name === 'pullQuote').map((hit) => ({ from: hit.from, to: hit.to, data: hit }));
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => markAll(state.doc, look, 'against-style'),
          apply: (change, marks) => markChanged(marks, change, look, 'against-style'),
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick(view, position) {
            if (!key.getState(view.state)?.find(position, position).length) return false;
            setTimeout(open);
            return false;
          },
        },
      }),
    ];
  },
});

/** Everything underlined, in order. */
export function hitsIn(editor: Editor): PlacedHit[] {
  const marks = key.getState(editor.state)?.find() ?? [];
  return marks.map(({ from, to, spec }) => ({ ...(spec.data as StyleHit), at: { from, to } })).sort((a, b) => a.at.from - b.at.from);
}

/** What is underlined at this place, if anything. */
export function hitAt(editor: Editor, position: number): PlacedHit | undefined {
  return hitsIn(editor).find(({ at }) => at.from <= position && position <= at.to);
}

/** Puts what the house writes in the place of a hit. */
export function fix(editor: Editor, hit: PlacedHit): void {
  const words = corrected(hit);
  const { from, to } = hit.at;
  if (words) editor.chain().focus().setTextSelection(to).run();
  editor.view.dispatch(words ? editor.state.tr.insertText(words, from, to) : editor.state.tr.delete(from, to));
}
