import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { editsBetween, tidyTypography } from '#db/story/tidy-rules.ts';
import { type FieldText, fieldsInText } from './field-texts.ts';

/** Tidies the text in one step that one undo takes back, and the fields beside it. Returns how many pieces were changed. */
export function tidy(editor: Editor, language: string, beside: FieldText[]): number {
  const change = editor.state.tr;
  let count = 0;
  editor.state.doc.descendants((node: Node, position) => {
    if (!node.isTextblock) return true;
    const words = node.textBetween(0, node.content.size, undefined, '\ufffc');
    const edits = editsBetween(words, tidyTypography(words, language));
    for (const { from, to, text } of edits) change.insertText(text, change.mapping.map(position + 1 + from), change.mapping.map(position + 1 + to));
    count += edits.length;
    return false;
  });
  if (count > 0) editor.view.dispatch(closeHistory(change));
  for (const { text, put } of [...beside, ...fieldsInText(editor)]) {
    const tidied = tidyTypography(text, language);
    count += editsBetween(text, tidied).length;
    if (tidied !== text) put(tidied);
  }
  return count;
}
