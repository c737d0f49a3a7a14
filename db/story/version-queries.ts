import { and, desc, eq, inArray, max, min } from 'drizzle-orm';
import { db } from '../client.ts';
import { getContributors } from '../contributor/queries.ts';
import { bylineText } from '../contributor/rules.ts';
import { getPhotos } from '../photo/queries.ts';
import { release } from '../release/schema.ts';
import { listSections } from '../section/queries.ts';
import { getTags } from '../tag/queries.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { type Comparable, type Comparison, compare, photoWords } from './compare-rules.ts';
import { variantsOf } from './headline-rules.ts';
import { getStory } from './queries.ts';
import type { StoryDraft, VersionKind } from './rules.ts';
import { storyVersion } from './schema.ts';

export const VERSIONS_PAGE_SIZE = 50;

export type VersionRow = {
  seq: number;
  kind: VersionKind;
  at: number;
  author: string;
  wordCount: number;
  reason: string;
  /** When readers saw it, in UTC milliseconds; null for one they never saw. */
  live: { from: number; until: number } | null;
};

/** The versions of a story, newest first, in pages of 50 counted from 1; undefined when the actor may not read it. */
export async function listVersions(actor: Actor, storyId: string, page: number): Promise<{ versions: VersionRow[]; hasMore: boolean } | undefined> {
  if (!(await getStory(actor, storyId))) return undefined;
  const rows = await db
    .select({
      seq: storyVersion.seq,
      kind: storyVersion.kind,
      at: storyVersion.at,
      author: user.name,
      wordCount: storyVersion.wordCount,
      reason: storyVersion.reason,
    })
    .from(storyVersion)
    .leftJoin(user, eq(user.id, storyVersion.authorId))
    .where(eq(storyVersion.storyId, storyId))
    .orderBy(desc(storyVersion.seq))
    .limit(VERSIONS_PAGE_SIZE + 1)
    .offset((page - 1) * VERSIONS_PAGE_SIZE);
  const shown = rows.slice(0, VERSIONS_PAGE_SIZE);
  const seen = await seenByReaders(
    storyId,
    shown.map(({ seq }) => seq),
  );
  const versions = shown.map((row) => ({ ...row, author: row.author ?? 'Broadsheet', live: seen.get(row.seq) ?? null }));
  return { versions, hasMore: rows.length > VERSIONS_PAGE_SIZE };
}

/** What differs between two versions, with every id in its reader's words; undefined when one is not there or the actor may not read them. */
export async function compareVersions(actor: Actor, storyId: string, from: number, to: number): Promise<Comparison | undefined> {
  if (!(await getStory(actor, storyId))) return undefined;
  const rows = await db
    .select({ seq: storyVersion.seq, draft: storyVersion.snapshot })
    .from(storyVersion)
    .where(and(eq(storyVersion.storyId, storyId), inArray(storyVersion.seq, [from, to])));
  const draftOf = (seq: number) => rows.find((row) => row.seq === seq)?.draft;
  const [was, is] = [draftOf(from), draftOf(to)];
  if (!was || !is) return undefined;
  const name = await namesIn(actor, [was, is]);
  return compare(comparable(was, name), comparable(is, name));
}

type NameOf = (id: string) => string;

function comparable(draft: StoryDraft, name: NameOf): Comparable {
  const { headline, standfirst, kicker, dateline, slug, language, direction, sectionId, bylines, tags, photos, body } = draft;
  const texts = { headline, standfirst, kicker, dateline, section: sectionId ? name(sectionId) : '', slug, language, direction, ...variantsOf(draft) };
  const words = photos.map((placed) => {
    const { photoId, alt, crop, fallbackId } = placed;
    const cut = crop && `cut to ${crop.width} × ${crop.height} from ${crop.x}, ${crop.y}`;
    return [`${name(photoId)}:`, photoWords(placed), alt && `[${alt}]`, cut, fallbackId && `else ${name(fallbackId)}`].filter(Boolean).join(' ');
  });
  return { texts, lists: { bylines: bylines.map(({ id, role }) => bylineText(name(id), role)), tags: tags.map(name), photos: words }, body, language };
}

async function namesIn(actor: Actor, drafts: StoryDraft[]): Promise<NameOf> {
  const ids = (pick: (draft: StoryDraft) => string[]) => [...new Set(drafts.flatMap(pick))];
  const [sections, tags, people, photos] = await Promise.all([
    listSections(actor),
    getTags(
      actor,
      ids((draft) => draft.tags),
    ),
    getContributors(
      actor,
      ids((draft) => draft.bylines.map(({ id }) => id)),
    ),
    getPhotos(
      actor,
      ids((draft) => draft.photos.flatMap(({ photoId, fallbackId }) => (fallbackId ? [photoId, fallbackId] : [photoId]))),
    ),
  ]);
  const names = new Map([...sections, ...tags, ...people, ...photos.map(({ id, filename }) => ({ id, name: filename }))].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? 'something that is no longer there';
}

async function seenByReaders(storyId: string, seqs: number[]): Promise<Map<number, { from: number; until: number }>> {
  const rows = await db
    .select({ seq: release.version, from: min(release.liveFrom), until: max(release.liveUntil) })
    .from(release)
    .where(and(eq(release.storyId, storyId), inArray(release.version, seqs)))
    .groupBy(release.version);
  return new Map(rows.map(({ seq, from, until }) => [seq, { from: from ?? 0, until: until ?? 0 }]));
}
