import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export type Slash = { from: number; to: number; typed: string };
type Keys = { onKey?: (key: string) => boolean };

declare module '@tiptap/core' {
  interface Storage {
    slash: Keys;
  }
}

/** Hands the keys of an open slash menu to it; everything else stays with the text. */
export const SlashKeys = Extension.create<object, Keys>({
  name: 'slash',
  priority: 1000,
  addStorage: () => ({}),
  addProseMirrorPlugins() {
    const { storage } = this;
    return [new Plugin({ props: { handleKeyDown: (_view, event) => !event.isComposing && Boolean(storage.onKey?.(event.key)) } })];
  },
});

/** What stands after a slash before the cursor, at the start of a paragraph or behind a space; undefined elsewhere. */
export function slashAt({ state }: Editor): Slash | undefined {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph') return undefined;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 30), $from.parentOffset, undefined, '\ufffc');
  const typed = /(?:^|\s)\/([\p{L}][\p{L}\d ]{0,20}|)$/u.exec(before)?.[1];
  return typed === undefined ? undefined : { from: $from.pos - typed.length - 1, to: $from.pos, typed };
}
