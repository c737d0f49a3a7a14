import { createHash } from 'node:crypto';
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, max, notInArray, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { contributor } from '../contributor/schema.ts';
import { isTaken } from '../ids.ts';
import { photo } from '../photo/schema.ts';
import { Refusal } from '../refusal.ts';
import { release } from '../release/schema.ts';
import { tag } from '../tag/schema.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import type { StoryRow } from './access.ts';
import { countWords, plainText } from './body-rules.ts';
import { cutPlaced } from './freeze-photos.ts';
import type { StoryDraft, VersionKind } from './rules.ts';
import { placement, story, storyByline, storyTag, storyVersion } from './schema.ts';
import { putSearchText } from './search-text.ts';
import { takeover } from './work-schema.ts';

type Tx = Change['tx'];
export type Written = { row: StoryRow; draft: StoryDraft };
export type Writing = { storyId: string; saves: number; draft: StoryDraft; kind: VersionKind; reason?: string };

const AUTOSAVE_WINDOW = 10 * 60_000;
/** What never goes on over an autosave, whoever made it. */
const OWN_VERSION = new Set<VersionKind>(['import', 'restore', 'merge', 'rebase']);

/** Saves a draft over the version its writer saw; refused with the other text when somebody saved in between. */
export async function write({ tx, at }: Change, actor: Actor, { storyId, saves, draft, kind, reason = '' }: Writing): Promise<Written> {
  if (kind !== 'rebase') await assertNotTaken(tx, actor, storyId);
  const [row] = await updateCard(tx, actor, { storyId, saves, draft, at });
  if (!row) throw await conflict(tx, storyId);
  const seq = await versionToWrite(tx, { row, actor, kind, at });
  await putVersion(tx, { storyId, seq, kind, draft, reason, authorId: actor.id, at });
  await tx.update(story).set({ version: seq }).where(eq(story.id, storyId));
  if (kind === 'autosave') await thin(tx, { storyId, seq, authorId: actor.id, at });
  await index(tx, storyId, draft);
  await cutPlaced(tx, draft.photos, at);
  await putSearchText(tx, storyId, draft);
  return { row: { ...row, version: seq }, draft };
}

type VersionToPut = { storyId: string; seq: number; kind: VersionKind; draft: StoryDraft; reason: string; authorId: string; at: number };

/** Writes one version's row, over the autosave with its number where there is one. */
export async function putVersion(tx: Tx, { draft, ...facts }: VersionToPut): Promise<void> {
  const contentHash = createHash('sha256').update(JSON.stringify(draft)).digest('hex');
  const wordCount = countWords(plainText(draft.body), draft.language);
  const version = { ...facts, snapshot: draft, contentHash, wordCount };
  await tx
    .insert(storyVersion)
    .values(version)
    .onConflictDoUpdate({ target: [storyVersion.storyId, storyVersion.seq], set: version });
}

/** The number after the last version's, branches counted. */
export async function nextSeq(tx: Tx, storyId: string): Promise<number> {
  const [found] = await tx
    .select({ last: max(storyVersion.seq) })
    .from(storyVersion)
    .where(eq(storyVersion.storyId, storyId));
  return (found?.last ?? 0) + 1;
}

/** The newest version's text. */
export async function currentDraft(tx: Tx, row: StoryRow): Promise<StoryDraft> {
  const current = and(eq(storyVersion.storyId, row.id), eq(storyVersion.seq, row.version));
  const [found] = await tx.select({ snapshot: storyVersion.snapshot }).from(storyVersion).where(current);
  if (!found) throw new Error(`Story ${row.id} has no version ${row.version}`);
  return found.snapshot;
}

/** Refuses the slug beside its field when another story of the section has it. */
export function slugTaken(fault: unknown): unknown {
  if (!isTaken(fault, 'story.')) return fault;
  const message = 'Another story in this section has this address';
  return new Refusal('invalid', message, { slug: message });
}

function updateCard(tx: Tx, actor: Actor, { storyId, saves, draft, at }: { storyId: string; saves: number; draft: StoryDraft; at: number }) {
  return tx
    .update(story)
    .set({
      saves: sql`${story.saves} + 1`,
      headline: draft.headline,
      standfirst: draft.standfirst,
      sectionId: draft.sectionId,
      slug: draft.slug || null,
      updatedAt: at,
      updatedBy: actor.id,
    })
    .where(and(eq(story.id, storyId), eq(story.saves, saves)))
    .returning()
    .catch((fault: unknown) => {
      throw slugTaken(fault);
    });
}

/** Refuses everybody but the one who took the story over; what the others typed they keep as a branch. */
async function assertNotTaken(tx: Tx, actor: Actor, storyId: string): Promise<void> {
  if (actor.role === 'system') return;
  const [by] = await tx
    .select({ id: takeover.userId, name: user.name })
    .from(takeover)
    .innerJoin(user, eq(user.id, takeover.userId))
    .where(and(eq(takeover.storyId, storyId), isNull(takeover.endedAt)));
  if (by && by.id !== actor.id) throw new Refusal('taken', `${by.name} has taken this story over. What you typed is kept in its history`);
}

async function conflict(tx: Tx, storyId: string): Promise<Refusal> {
  const [row] = await tx.select().from(story).where(eq(story.id, storyId));
  if (!row) return new Refusal('missing', 'There is no such story');
  const theirs = await currentDraft(tx, row);
  return new Refusal('conflict', 'Somebody else saved this story while you were writing', {}, { theirs, saves: row.saves, at: row.updatedAt });
}

/** A save goes on over the same person's autosave of the same ten minutes, unless readers have seen it; anything else is a new version. */
async function versionToWrite(tx: Tx, { row, actor, kind, at }: { row: StoryRow; actor: Actor; kind: VersionKind; at: number }): Promise<number> {
  const current = and(eq(storyVersion.storyId, row.id), eq(storyVersion.seq, row.version));
  const [last] = await tx.select({ kind: storyVersion.kind, authorId: storyVersion.authorId, at: storyVersion.at }).from(storyVersion).where(current);
  if (!last) return row.version;
  const released = await tx.$count(release, and(eq(release.storyId, row.id), eq(release.version, row.version)));
  const isSameWindow = Math.floor(at / AUTOSAVE_WINDOW) === Math.floor(last.at / AUTOSAVE_WINDOW);
  const goesOn = last.kind === 'autosave' && last.authorId === actor.id && isSameWindow && !OWN_VERSION.has(kind) && released === 0;
  return goesOn ? row.version : nextSeq(tx, row.id);
}

/** Of one person's autosaves in the same ten minutes only the last is kept: two who write in turn do not fill the history. What readers have seen is no autosave any more, and what stood before a version that was made on purpose stays: it is what a restored version took the place of. */
async function thin(tx: Tx, { storyId, seq, authorId, at }: { storyId: string; seq: number; authorId: string; at: number }): Promise<void> {
  const windowStart = Math.floor(at / AUTOSAVE_WINDOW) * AUTOSAVE_WINDOW;
  const released = tx.select({ version: release.version }).from(release).where(eq(release.storyId, storyId));
  const own = and(eq(storyVersion.storyId, storyId), eq(storyVersion.authorId, authorId), eq(storyVersion.kind, 'autosave'));
  const onPurpose = tx
    .select({ seq: sql<number>`coalesce(max(${storyVersion.seq}), 0)` })
    .from(storyVersion)
    .where(and(eq(storyVersion.storyId, storyId), lt(storyVersion.seq, seq), notInArray(storyVersion.kind, ['autosave', 'branch'])));
  const between = and(gt(storyVersion.seq, onPurpose), lt(storyVersion.seq, seq));
  await tx.delete(storyVersion).where(and(own, between, gte(storyVersion.at, windowStart), notInArray(storyVersion.seq, released)));
}

/** Keeps the tables lists are searched by in step with the text; refuses names that do not exist. */
async function index(tx: Tx, storyId: string, draft: StoryDraft): Promise<void> {
  await tx.delete(storyTag).where(eq(storyTag.storyId, storyId));
  await tx.delete(storyByline).where(eq(storyByline.storyId, storyId));
  await tx.delete(placement).where(eq(placement.storyId, storyId));
  const photoIds = draft.photos.flatMap(({ photoId, fallbackId }) => (fallbackId ? [photoId, fallbackId] : [photoId]));
  await link(draft.tags, tag, 'tags', 'tag', (tagId) => tx.insert(storyTag).values({ storyId, tagId }).onConflictDoNothing());
  const people = draft.bylines.map((each) => each.id);
  await link(people, contributor, 'bylines', 'contributor', (contributorId) => {
    const position = people.indexOf(contributorId);
    return tx.insert(storyByline).values({ storyId, contributorId, position, role: draft.bylines[position]?.role }).onConflictDoNothing();
  });
  await refuseRemoved(tx, photoIds);
  await link(photoIds, photo, 'photos', 'photo', (photoId) => tx.insert(placement).values({ storyId, photoId }).onConflictDoNothing());

  async function link(
    ids: string[],
    table: typeof tag | typeof contributor | typeof photo,
    field: string,
    noun: string,
    insert: (id: string) => PromiseLike<unknown>,
  ) {
    for (const id of ids) {
      if ((await tx.$count(table, eq(table.id, id))) === 0) throw new Refusal('invalid', `There is no such ${noun}`, { [field]: `There is no such ${noun}` });
      await insert(id);
    }
  }
}

/** A photo that was taken out of the desk goes on no story. */
async function refuseRemoved(tx: Tx, photoIds: string[]): Promise<void> {
  const removed = await tx.$count(photo, and(inArray(photo.id, photoIds), isNotNull(photo.removedAt)));
  if (removed > 0)
    throw new Refusal('invalid', 'A photo of it was removed', { photos: 'A photo of it was removed: bring it back in the photo desk, or take it off' });
}
