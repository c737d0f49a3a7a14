import { diffArrays } from 'diff';
import { contentOf, settleIds } from './block-id-rules.ts';
import { type Block, type Body, plainDeskText } from './body-rules.ts';
import { PROVIDER_NAMES } from './embed-rules.ts';

export type Part = { kind: 'same' | 'added' | 'removed'; text: string };
export type FieldChange = { field: string; parts: Part[] };
export type BlockChange = { id: string; kind: 'same' | 'changed' | 'moved' | 'added' | 'removed'; parts: Part[] };
export type Comparison = { fields: FieldChange[]; blocks: BlockChange[] };

/** What can be compared: lines of text by name, lists of names, and a body. */
export type Comparable = { texts: Record<string, string>; lists: Record<string, string[]>; body: Body; language: string };

/** Beyond so many differences two texts have little in common, and are shown as one that went and one that came. */
const MOST_DIFFERENCES = 1200;

/** Compares two texts word by word, in any script. */
export function compareWords(was: string, is: string, language = 'en'): Part[] {
  if (was === is) return is ? [{ kind: 'same', text: is }] : [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const found = diffArrays(wordsOf(was), wordsOf(is), { maxEditLength: MOST_DIFFERENCES });
  const parts = found?.map(({ added, removed, value }): Part => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
  return parts ?? wholly(was, is);
}

/** The same parts as a person reads them best: words that changed one after the other are one passage that went and one that came. */
export function passages(parts: Part[]): Part[] {
  const joined: Part[] = [];
  let [went, came] = ['', ''];
  const close = () => {
    joined.push(...wholly(went, came));
    [went, came] = ['', ''];
  };
  parts.forEach((part, index) => {
    const isBetween = part.kind === 'same' && !/[\p{L}\p{N}]/u.test(part.text) && (went || came) && index < parts.length - 1;
    if (part.kind !== 'added' && (isBetween || part.kind === 'removed')) went += part.text;
    if (part.kind !== 'removed' && (isBetween || part.kind === 'added')) came += part.text;
    if (part.kind !== 'same' || isBetween) return;
    close();
    joined.push(part);
  });
  close();
  return joined;
}

/** A photo as it is read under it: its caption, and whom it names. */
export function photoWords({ caption, credit }: { caption: string; credit: string }): string {
  return credit ? `${caption} (${credit})`.trim() : caption;
}

/** Compares everything: the fields that differ, and all blocks in their order with those that went. */
export function compare(was: Comparable, is: Comparable): Comparison {
  const texts = namesIn(was.texts, is.texts).flatMap((field) => {
    const [before = '', after = ''] = [was.texts[field], is.texts[field]];
    return before === after ? [] : [{ field, parts: compareWords(before, after, is.language) }];
  });
  const lists = namesIn(was.lists, is.lists).flatMap((field) => {
    const [before = [], after = []] = [was.lists[field], is.lists[field]];
    return before.join('\n') === after.join('\n') ? [] : [{ field, parts: compareLists(before, after, field === 'photos' ? '\n' : ', ') }];
  });
  return { fields: [...texts, ...lists], blocks: compareBodies(was.body, settleIds(was.body, is.body), is.language) };
}

/** Does a comparison show any difference? */
export function isDifferent({ fields, blocks }: Comparison): boolean {
  return fields.length > 0 || blocks.some((block) => block.kind !== 'same');
}

function compareBodies(was: Body, is: Body, language: string): BlockChange[] {
  const before = was.content;
  const after = is.content;
  const partners = pair(before, after);
  const idsAfter = new Set(after.map((block) => block.attrs.id));
  const order = diffArrays(
    before.map((block) => partners.get(block.attrs.id) ?? `gone ${block.attrs.id}`),
    after.map((block) => block.attrs.id),
  );
  const kept = new Set(order.flatMap((run) => (run.added || run.removed ? [] : run.value)));
  const oldOf = new Map(before.map((block) => [partners.get(block.attrs.id) ?? `gone ${block.attrs.id}`, block]));
  const newOf = new Map(after.map((block) => [block.attrs.id, block]));
  return order.flatMap((run) =>
    run.value.flatMap((id): BlockChange[] => {
      const [old, now] = [oldOf.get(id), newOf.get(id)];
      if (run.removed) return idsAfter.has(id) || !old ? [] : [{ id: old.attrs.id, kind: 'removed', parts: wholly(textOf(old), '') }];
      if (!now) return [];
      if (!old) return [{ id, kind: 'added', parts: wholly('', textOf(now)) }];
      const isMoved = !kept.has(id);
      const kind = isMoved ? 'moved' : contentOf(old) === contentOf(now) ? 'same' : 'changed';
      return [{ id, kind, parts: compareWords(textOf(old), textOf(now), language) }];
    }),
  );
}

/** Which block of the newer text continues which of the older: the one with its id, else one that says exactly the same. */
function pair(before: Block[], after: Block[]): Map<string, string> {
  const partners = new Map<string, string>();
  const idsBefore = new Set(before.map((block) => block.attrs.id));
  const free = after.filter((block) => !idsBefore.has(block.attrs.id));
  const idsAfter = new Set(after.map((block) => block.attrs.id));
  for (const block of before) {
    const { id } = block.attrs;
    if (idsAfter.has(id)) partners.set(id, id);
    else {
      const at = free.findIndex((each) => contentOf(each) === contentOf(block));
      const [twin] = at < 0 ? [] : free.splice(at, 1);
      if (twin) partners.set(id, twin.attrs.id);
    }
  }
  return partners;
}

/** A block in words, also one that has none of its own: what two versions of it are compared by. */
export function textOf(block: Block): string {
  const text = plainDeskText({ type: 'doc', content: [block] });
  switch (block.type) {
    case 'photo':
      return '[photo]';
    case 'gallery':
      return `[gallery of ${block.attrs.photoIds.length} photos: ${block.attrs.photoIds.join(', ')}]`;
    case 'horizontalRule':
      return '[rule]';
    case 'related':
      return `[related story: ${block.attrs.headline}]`;
    case 'embed':
      return `[${PROVIDER_NAMES[block.attrs.provider]}: ${block.attrs.url}] ${text}`.trim();
    case 'quotation':
    case 'pullQuote':
      return block.attrs.attribution ? `${text} (${block.attrs.attribution})` : text;
    default:
      return text;
  }
}

/** Whole names or lines, with what stands between them kept apart. */
function compareLists(was: string[], is: string[], between: string): Part[] {
  const parts = diffArrays(was, is).flatMap(({ added, removed, value }) =>
    value.map((text): Part => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text })),
  );
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ kind: 'same', text: between }, part]));
}

function wholly(was: string, is: string): Part[] {
  return [
    { kind: 'removed' as const, text: was },
    { kind: 'added' as const, text: is },
  ].filter(({ text }) => text);
}

function namesIn(...records: Record<string, unknown>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}
