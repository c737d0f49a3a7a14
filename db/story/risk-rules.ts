import { type Block, plainText } from './body-rules.ts';
import { VARIANT_NAMES, VARIANTS, type Variant } from './headline-rules.ts';
import type { StoryDraft } from './rules.ts';

/** What looks unfinished or wrong but may be meant: it can be overridden with a reason. */
export type Risk = { field: string; blockId?: string; message: string };

/** As a word of its own in capitals, also repeated; in square brackets in any letters. */
const TO_COME =
  /(?<![\p{L}\p{N}])((?:TK)+K*|XXX+)(?![\p{L}\p{N}])|\[(CHECK|TODO|TBC)\b[^\]]*\]|\[[^\]]*(?<![\p{L}\p{N}])(?:[Tt][Kk])+(?![\p{L}\p{N}])[^\]]*\]/u;
const FILLER = /\blorem ipsum\b/i;
const LONGEST = { headline: 110, standfirst: 300 };
const FIELDS = ['headline', 'standfirst', 'kicker', 'dateline', ...VARIANT_NAMES] as const;

/** Everything in a draft that somebody should look at again before readers see it, each with the field or block it stands in. */
export function risks(draft: StoryDraft): Risk[] {
  const found: Risk[] = [];
  for (const field of FIELDS) found.push(...inText(draft[field], { field, name: nameOf(field) }));
  for (const field of ['headline', 'standfirst'] as const) {
    const { length } = draft[field];
    if (length > LONGEST[field]) found.push({ field, message: `The ${field} has ${length} characters; readers take in ${LONGEST[field]}` });
  }
  for (const block of draft.body.content) found.push(...inText(textOf(block), { field: 'body', blockId: block.attrs.id }));
  for (const [index, { caption, alt }] of draft.photos.entries())
    found.push(...inText(`${caption} ${alt}`, { field: `photos.${index}.caption`, name: 'the caption' }));
  return found;
}

/** Says that a story has no summary. A brief of one paragraph is one itself. */
export function standfirstRisks({ standfirst, body }: StoryDraft): Risk[] {
  if (standfirst || body.content.length < 2) return [];
  return [{ field: 'standfirst', message: 'There is no standfirst: lists, feeds and search show the headline alone' }];
}

type Place = { field: string; blockId?: string; name?: string };

function inText(text: string, { field, blockId, name }: Place): Risk[] {
  const marker = TO_COME.exec(text)?.[0];
  const where = name ?? `“${shortened(text)}”`;
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

function nameOf(field: (typeof FIELDS)[number]): string {
  return field in VARIANTS ? `“${VARIANTS[field as Variant].name}”` : `the ${field}`;
}
