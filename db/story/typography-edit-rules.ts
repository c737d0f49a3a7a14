import { diffChars } from 'diff';

export type Edit = { from: number; to: number; text: string };

/** Where a text and the same text tidied differ, each place alone, so that bold and links stay where they are. */
export function editsBetween(was: string, is: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of diffChars(was, is)) {
    const last = edits.at(-1);
    const edit = last?.to === at ? last : { from: at, to: at, text: '' };
    if ((added || removed) && edit !== last) edits.push(edit);
    if (added) edit.text += value;
    else at += value.length;
    if (removed) edit.to = at;
  }
  return edits;
}
