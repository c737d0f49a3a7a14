import { diffChars } from 'diff';
import { elided, holdTogether, smartQuote } from './typography-rules.ts';

/** As typewriters and wires write a dash: between spaces, between figures, or between words. */
const SPACED_HYPHENS = /(?<=^|\s)-{2,3}(?=\s|$)|(?<=\d)--(?=\d)/gu;
const HYPHENS = /(?<=[\p{L}\p{N}”’»“‘!?.,])-{2,3}(?=[\p{L}\p{N}“‘«„])/gu;
/** How far on the other end of a quotation is looked for, in characters. */
const LONGEST_QUOTATION = 1000;

/** A whole text with its straight marks turned, its spaces held, three points made one sign and two hyphens a dash. */
export function tidyTypography(text: string, language: string): string {
  let turned = '';
  let at = 0;
  for (const [index, part] of text.split(/(["'])/).entries()) {
    at += part.length;
    turned += index % 2 === 1 ? smartQuote(turned, part, language, text.slice(at, at + LONGEST_QUOTATION)) : part;
  }
  const dashed = elided(turned, language).replace(SPACED_HYPHENS, '–').replace(HYPHENS, '—');
  return holdTogether(dashed.replace(/\.{3}(?!\.)/g, '…'), language);
}

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
