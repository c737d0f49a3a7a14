import { and, desc, eq, exists, gt, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import { FOREVER, release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { section } from '../section/schema.ts';
import { sameTags } from '../tag/same.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { ownerFor, readable } from './access.ts';
import type { Standing, StoryFilter } from './rules.ts';
import { story, storyByline, storyTag, storyVersion } from './schema.ts';
import { excerptsOf, searchConditions } from './search-queries.ts';

export const DESK_PAGE_SIZE = 50;

/** `excerpt`: where a search found its words, each between two \u0001. */
export type DeskStory = Standing & {
  excerpt?: string;
  id: string;
  headline: string;
  section: string | null;
  author: string;
  authorId: string;
  updatedAt: number;
};

/** Stories for the desk, last changed first: those the actor may read and the filter lets through, in pages of 50 counted from 1. */
export async function listStories(actor: Actor, filter: StoryFilter): Promise<{ stories: DeskStory[]; hasMore: boolean }> {
  const now = Date.now();
  const rows = await db
    .select({ ...cardColumns, section: section.name, author: user.name })
    .from(story)
    .leftJoin(section, eq(section.id, story.sectionId))
    .leftJoin(user, eq(user.id, story.authorId))
    .where(and(readable(actor), ...conditions(filter, now)))
    .orderBy(desc(story.updatedAt), desc(story.id))
    .limit(DESK_PAGE_SIZE + 1)
    .offset((filter.page - 1) * DESK_PAGE_SIZE);
  const shown = rows.slice(0, DESK_PAGE_SIZE);
  const ids = shown.map((row) => row.id);
  const [standings, excerpts] = await Promise.all([standingsOf(shown, now), excerptsOf(filter.text ?? '', ids)]);
  const stories = shown.map((row, index) => ({ ...row, ...(standings[index] as Standing), author: row.author ?? 'Broadsheet', excerpt: excerpts.get(row.id) }));
  return { stories, hasMore: rows.length > DESK_PAGE_SIZE };
}

/** One story with its newest text, for the editor; undefined when there is none or the actor may not read it. */
export async function getStory(actor: Actor, storyId: string) {
  const [row] = await db
    .select({
      ...cardColumns,
      saves: story.saves,
      filedAt: story.filedAt,
      draft: storyVersion.snapshot,
      embargoUntil: story.embargoUntil,
      withdrawAt: story.withdrawAt,
    })
    .from(story)
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, story.id), eq(storyVersion.seq, story.version)))
    .where(and(eq(story.id, storyId), readable(actor)));
  if (!row) return undefined;
  const [standing] = await standingsOf([row], Date.now());
  const [live] = await db
    .select({ path: release.path })
    .from(release)
    .where(and(eq(release.storyId, storyId), visible(Date.now())));
  return { ...row, ...(standing as Standing), livePath: live?.path ?? null, ownerId: await ownerFor(db, actor, row) };
}

/** The version readers see of a story, and its text; undefined when they see none or the actor may not read it. */
export async function getLiveDraft(actor: Actor, storyId: string) {
  const [found] = await db
    .select({ version: release.version, draft: storyVersion.snapshot })
    .from(release)
    .innerJoin(story, eq(story.id, release.storyId))
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, release.storyId), eq(storyVersion.seq, release.version)))
    .where(and(eq(release.storyId, storyId), visible(Date.now()), readable(actor)));
  return found;
}

/** Up to 12 stories whose headline contains the text, for links between stories; `path` where readers find it now, else null. */
export function searchStories(actor: Actor, text: string) {
  return db
    .select({ id: story.id, headline: story.headline, state: story.state, path: release.path })
    .from(story)
    .leftJoin(release, and(eq(release.storyId, story.id), visible(Date.now())))
    .where(and(readable(actor), like(story.headline, likePattern(text))))
    .orderBy(desc(story.updatedAt))
    .limit(12);
}

const cardColumns = {
  id: story.id,
  headline: story.headline,
  state: story.state,
  version: story.version,
  sectionId: story.sectionId,
  authorId: story.authorId,
  updatedAt: story.updatedAt,
};

/** In this section or one of its own, as readers see it. */
function inSection(sectionId: string): SQL | undefined {
  return or(eq(story.sectionId, sectionId), inArray(story.sectionId, db.select({ id: section.id }).from(section).where(eq(section.parentId, sectionId))));
}

function conditions({ status, section: sectionId, author, tag, text }: StoryFilter, now: number): (SQL | undefined)[] {
  return [
    status && statusIs(status, now),
    sectionId ? inSection(sectionId) : undefined,
    author
      ? exists(
          db
            .select({ one: sql`1` })
            .from(storyByline)
            .where(and(eq(storyByline.storyId, story.id), eq(storyByline.contributorId, author))),
        )
      : undefined,
    tag
      ? exists(
          db
            .select({ one: sql`1` })
            .from(storyTag)
            .where(and(eq(storyTag.storyId, story.id), inArray(storyTag.tagId, sameTags(sql`select ${tag}`)))),
        )
      : undefined,
    ...searchConditions(text ?? '', (asked) => statusIs(asked, now)),
  ];
}

function statusIs(status: NonNullable<StoryFilter['status']>, now: number): SQL | undefined {
  const releases = (condition: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(release)
        .where(and(eq(release.storyId, story.id), condition)),
    );
  if (status === 'live') return releases(visible(now));
  if (status === 'pending') return releases(and(visible(now), sql`${release.version} < ${story.version}`));
  if (status === 'scheduled') return releases(and(gt(release.liveFrom, now), gt(release.liveUntil, release.liveFrom)));
  return eq(story.state, status);
}

/** Where each story stands with readers, from its releases. */
export async function standingsOf(rows: { id: string; state: Standing['state']; version: number }[], now: number): Promise<Standing[]> {
  const ids = rows.map((row) => row.id);
  const open = ids.length
    ? await db
        .select({ storyId: release.storyId, version: release.version, liveFrom: release.liveFrom, liveUntil: release.liveUntil })
        .from(release)
        .where(and(inArray(release.storyId, ids), gt(release.liveUntil, now)))
    : [];
  return rows.map(({ id, state, version }) => {
    const own = open.filter((each) => each.storyId === id);
    const live = own.find((each) => each.liveFrom <= now);
    const next = own.find((each) => each.liveFrom > now && each.liveUntil > each.liveFrom);
    const endsAt = (next ?? live)?.liveUntil ?? FOREVER;
    const scheduled = next ? { version: next.version, at: next.liveFrom } : null;
    return { state, version, liveVersion: live?.version ?? null, scheduled, endsAt: endsAt === FOREVER ? null : endsAt };
  });
}
