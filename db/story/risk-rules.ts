import { type Block, plainText } from './body-rules.ts';
import type { StoryDraft } from './rules.ts';

/** What looks unfinished or wrong but may be meant: it can be overridden with a reason. */
export type Risk = { field: string; blockId?: string; message: string };

const TO_COME = /\b(TK+|XXX+)\b|\[(CHECK|TODO|TBC)\b[^\]]*\]/;
const FILLER = /\blorem ipsum\b/i;
const LONGEST = { headline: 110, standfirst: 300 };

/** Everything in a draft that somebody should look at again before readers see it, each with the field or block it stands in. */
export function risks(draft: StoryDraft): Risk[] {
  const found: Risk[] = [];
  for (const field of ['headline', 'standfirst', 'kicker', 'dateline'] as const) found.push(...inText(draft[field], field));
  for (const field of ['headline', 'standfirst'] as const) {
    const { length } = draft[field];
    if (length > LONGEST[field]) found.push({ field, message: `The ${field} has ${length} characters; readers take in ${LONGEST[field]}` });
  }
  for (const block of draft.body.content) found.push(...inText(textOf(block), 'body', block.attrs.id));
  for (const [index, { caption, alt }] of draft.photos.entries()) found.push(...inText(`${caption} ${alt}`, `photos.${index}.caption`));
  return found;
}

function inText(text: string, field: string, blockId?: string): Risk[] {
  const marker = TO_COME.exec(text)?.[0];
  const where = blockId ? `“${shortened(text)}”` : `the ${field.startsWith('photos') ? 'caption' : field}`;
  return [
    ...(marker ? [{ field, blockId, message: `${marker} still stands in ${where}` }] : []),
    ...(FILLER.test(text) ? [{ field, blockId, message: `Filler text still stands in ${where}` }] : []),
  ];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

function textOf(block: Block): string {
  return plainText({ type: 'doc', content: [block] });
}
