import { settleIds } from './block-id-rules.ts';
import type { Block, Body } from './body-rules.ts';
import { VARIANT_NAMES } from './headline-rules.ts';
import type { StoryDraft } from './rules.ts';

/** A place both changed, each in their own way: a field by its name, or a block by its id. */
export type Clash = { field: string; blockId?: string };
/** `mine` and `theirs` are both texts with the ids the clashes speak of. */
export type Merge = { draft: StoryDraft; clashes: Clash[]; mine: StoryDraft; theirs: StoryDraft };

const LINES = ['headline', 'standfirst', 'kicker', 'dateline', 'sectionId', 'slug', 'language', 'direction', ...VARIANT_NAMES] as const;

/** Puts together what two people made of one text: what only one of them changed is taken from them, what both changed is kept as in `mine` and named. */
export function merge(base: StoryDraft, ours: StoryDraft, others: StoryDraft): Merge {
  const [mine, theirs] = [ours, others].map((each) => ({ ...each, body: settleIds(base.body, each.body) })) as [StoryDraft, StoryDraft];
  const clashes: Clash[] = [];
  const clash = (field: string) => (blockId?: string) => clashes.push({ field, blockId });
  const draft: StoryDraft = { ...theirs };
  for (const field of LINES) Object.assign(draft, { [field]: choose(base[field] ?? '', mine[field], theirs[field], clash(field)) });
  draft.tags = mergeSets(base.tags, mine.tags, theirs.tags);
  draft.bylines = mergeRows(
    base.bylines,
    mine.bylines,
    theirs.bylines,
    ({ id }) => id,
    () => undefined,
  );
  draft.photos = mergeRows(base.photos, mine.photos, theirs.photos, ({ photoId }) => photoId, clash('photos'));
  draft.body = { type: 'doc', content: mergeRows(base.body.content, mine.body.content, theirs.body.content, idOf, clash('body')) };
  return { draft, clashes, mine, theirs };
}

/** The draft with one clash settled the other way: their field or block instead of mine. */
export function takeTheirs(draft: StoryDraft, theirs: StoryDraft, { field, blockId }: Clash): StoryDraft {
  if (blockId === undefined) return { ...draft, [field]: theirs[field as keyof StoryDraft] };
  if (field === 'photos') {
    const other = theirs.photos.find(({ photoId }) => photoId === blockId);
    return { ...draft, photos: draft.photos.flatMap((photo) => (photo.photoId === blockId ? (other ?? []) : photo)) };
  }
  return { ...draft, body: putBlock(draft.body, theirs.body, blockId) };
}

/** Puts one block of another text into a body: over the block with its id, else after the neighbour it had there; takes it out where the other text has none. */
export function putBlock(body: Body, other: Body, blockId: string): Body {
  const at = other.content.findIndex((block) => idOf(block) === blockId);
  const block = other.content[at];
  if (!block) return { ...body, content: body.content.filter((each) => idOf(each) !== blockId) };
  if (body.content.some((each) => idOf(each) === blockId)) return { ...body, content: body.content.map((each) => (idOf(each) === blockId ? block : each)) };
  return { ...body, content: insertAfter(body.content, other.content.slice(0, at).map(idOf), block, idOf) };
}

function idOf(block: Block): string {
  return block.attrs.id;
}

function choose<T>(base: T, mine: T, theirs: T, onClash: () => unknown): T {
  if (isSame(mine, base)) return theirs;
  if (!isSame(theirs, base) && !isSame(theirs, mine)) onClash();
  return mine;
}

/** Names added by either are in, names taken away by either are out. */
function mergeSets(base: string[], mine: string[], theirs: string[]): string[] {
  const kept = theirs.filter((id) => mine.includes(id) || !base.includes(id));
  return [...kept, ...mine.filter((id) => !base.includes(id) && !kept.includes(id))];
}

/** Merges rows with ids. Rows stand as in `theirs`, or as in `mine` where only I moved some. */
function mergeRows<Row>(base: Row[], mine: Row[], theirs: Row[], keyOf: (row: Row) => string, onClash: (id: string) => unknown): Row[] {
  const byId = (rows: Row[]) => new Map(rows.map((row) => [keyOf(row), row]));
  const [old, own, other] = [byId(base), byId(mine), byId(theirs)];
  const ids = (rows: Row[]) => rows.map(keyOf).filter((id) => old.has(id) && own.has(id) && other.has(id));
  const areTheirsInPlace = isSame(ids(theirs), ids(base));
  const [first, second] = areTheirsInPlace ? [mine, theirs] : [theirs, mine];
  const decided = (id: string): Row | undefined => {
    const [was, my, their] = [old.get(id), own.get(id), other.get(id)];
    if (isSame(my, was)) return their;
    if (isSame(their, was) || isSame(their, my)) return my;
    onClash(id);
    return my ?? their;
  };
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const row of first) {
    const found = decided(keyOf(row));
    seen.add(keyOf(row));
    if (found) rows.push(found);
  }
  return second.reduce((merged, row, index) => {
    if (seen.has(keyOf(row))) return merged;
    const found = decided(keyOf(row));
    return found ? insertAfter(merged, second.slice(0, index).map(keyOf), found, keyOf) : merged;
  }, rows);
}

/** Inserts a row behind the nearest of its former predecessors that is there, at the front where none is. */
function insertAfter<Row>(rows: Row[], predecessors: string[], row: Row, keyOf: (row: Row) => string): Row[] {
  const places = predecessors.toReversed().map((id) => rows.findIndex((each) => keyOf(each) === id));
  const at = (places.find((place) => place >= 0) ?? -1) + 1;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
