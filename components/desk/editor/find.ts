import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { placesIn, type Wanted } from '#db/story/find-text-rules.ts';
import { type Look, markAll, markChanged } from './block-marks.ts';

type Found = { search: Wanted; marks: DecorationSet };
const EMPTY: Wanted = { text: '', isExact: false, isWhole: false };

const key = new PluginKey<Found>('find');

/** Marks what is searched for in the text, and keeps the marks true while it is written on. */
export const Find = Extension.create<{ open: () => void }>({
  name: 'find',
  addOptions: () => ({ open: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Mod-f': () => {
        this.options.open();
        return true;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => ({ search: EMPTY, marks: DecorationSet.empty }),
        apply(change, before) {
          const asked = change.getMeta(key) as Wanted | undefined;
          if (asked) return { search: asked, marks: asked.text ? markAll(change.doc, lookFor(asked), 'found') : DecorationSet.empty };
          if (!before.search.text) return before;
          return { ...before, marks: markChanged(before.marks, change, lookFor(before.search), 'found') };
        },
      },
      props: {
        decorations(state) {
          const marks = key.getState(state)?.marks;
          const { from, to, empty } = state.selection;
          const isCurrent = !empty && marks?.find(from, to).some((mark) => mark.from === from && mark.to === to);
          return isCurrent ? marks?.add(state.doc, [Decoration.inline(from, to, { class: 'found-now' })]) : marks;
        },
      },
    }),
  ],
});

/** Searches for a text; an empty one ends the search. */
export function search(editor: Editor, asked: Wanted): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, asked).setMeta('addToHistory', false));
}

/** Where it stands, in order. */
export function placesOf(editor: Editor): { from: number; to: number }[] {
  const marks = key.getState(editor.state)?.marks.find() ?? [];
  return marks.map(({ from, to }) => ({ from, to })).sort((a, b) => a.from - b.from);
}

/** Selects the next place after the cursor, or the one before it, around the ends of the text. Returns its number, counted from 1, or 0. */
export function go(editor: Editor, step: 1 | -1): number {
  const places = placesOf(editor);
  const { from, to } = editor.state.selection;
  const after = step === 1 ? places.findIndex((place) => place.from >= to) : places.findLastIndex((place) => place.to <= from);
  const at = after >= 0 ? after : step === 1 ? 0 : places.length - 1;
  const place = places[at];
  if (!place) return 0;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, place.from, place.to)).scrollIntoView());
  return at + 1;
}

/** Replaces the place that is selected and goes to the next; where none is, goes to the first. */
export function replaceOne(editor: Editor, words: string): number {
  const { from, to } = editor.state.selection;
  if (placesOf(editor).some((place) => place.from === from && place.to === to)) put(editor, [{ from, to }], words);
  return go(editor, 1);
}

/** Replaces every place in one step that one undo takes back. Returns how many there were. */
export function replaceAll(editor: Editor, words: string): number {
  const places = placesOf(editor);
  put(editor, places, words);
  return places.length;
}

function put(editor: Editor, places: { from: number; to: number }[], words: string): void {
  const change = closeHistory(editor.state.tr);
  for (const { from, to } of places.toReversed()) change.insertText(words, from, to);
  if (places.length > 0) editor.view.dispatch(change);
}

function lookFor(asked: Wanted): Look<null> {
  return (words) => placesIn(words, asked).map((place) => ({ ...place, data: null }));
}
