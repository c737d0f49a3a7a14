import { and, asc, desc, eq, gt, inArray, like, type SQL } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import { FOREVER, release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { section } from '../section/schema.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { ownerFor, readable } from './access.ts';
import type { Assignment } from './assignment-rules.ts';
import { workOn } from './desk-queries.ts';
import type { StoryFilter } from './filter-rules.ts';
import { conditions, soonestDue, statusIs } from './filtering.ts';
import type { Flag } from './flag-rules.ts';
import type { Standing } from './rules.ts';
import { story, storyVersion } from './schema.ts';
import { facetsFor } from './search-facets.ts';
import { bestMatches, indexMatch, lastChanged, MANY, type Marked, markedTexts, matched, rowConditions } from './search-queries.ts';
import { isEmpty, parseSearch, type StorySearch } from './search-rules.ts';

export const DESK_PAGE_SIZE = 50;

/** `found`: the headline and some other words of the story with what was searched for marked. */
export type DeskStory = Standing & {
  found?: Marked;
  id: string;
  headline: string;
  section: string | null;
  author: string;
  authorId: string;
  updatedAt: number;
  assignments: Assignment[];
  flags: Flag[];
};
/** `said`: what there is to say about the search. `mayRank`: words are looked for, so that there is a best match. */
export type DeskList = { stories: DeskStory[]; hasMore: boolean; said: string[]; mayRank: boolean };

/** Stories for the desk, in pages of 50 counted from 1: those the actor may read and the filter lets through, by their deadline where one is asked for, where words are searched the best match first, else the last changed. */
export async function listStories(actor: Actor, filter: StoryFilter): Promise<DeskList> {
  const now = Date.now();
  const search = parseSearch(filter.text ?? '');
  const { ids, said } = await findIds(actor, filter, search, now);
  const shown = ids.slice(0, DESK_PAGE_SIZE);
  const rows = await db
    .select({ ...cardColumns, section: section.name, author: user.name })
    .from(story)
    .leftJoin(section, eq(section.id, story.sectionId))
    .leftJoin(user, eq(user.id, story.authorId))
    .where(inArray(story.id, shown));
  const [standings, texts, workOf] = await Promise.all([standingsOf(rows, now), markedTexts(search, shown), workOn(shown)]);
  const stories = rows.map((row, index) => ({
    ...row,
    ...(standings[index] as Standing),
    ...workOf(row.id),
    author: row.author ?? 'Broadsheet',
    found: texts.get(row.id),
  }));
  stories.sort((one, other) => shown.indexOf(one.id) - shown.indexOf(other.id));
  return { stories, hasMore: ids.length > DESK_PAGE_SIZE, said, mayRank: search.all.length > 0 && !filter.due };
}

/** The ids of a page's stories and of one more. What the index knows of a story is asked of the index. */
async function findIds(actor: Actor, filter: StoryFilter, search: StorySearch, now: number): Promise<{ ids: string[]; said: string[] }> {
  const facets = await facetsFor(search.conditions, filter);
  const said = [...search.said, ...facets.said];
  if (filter.text && isEmpty(search)) return { ids: [], said };
  const asked = conditions(actor, { ...filter, section: undefined, author: undefined, tag: undefined }, now);
  const where = and(readable(actor), ...asked, ...rowConditions(search.conditions, (status) => statusIs(status, now)));
  const page = { most: DESK_PAGE_SIZE + 1, offset: (filter.page - 1) * DESK_PAGE_SIZE };
  const match = indexMatch(search, facets);
  if (!match || filter.due) {
    const soonest = filter.due && soonestDue(actor, filter, now);
    return { ids: idsOf(await newest(and(where, match ? matched(match) : undefined), page, soonest)), said };
  }
  if (search.all.length === 0 || filter.order === 'changed') return { ids: idsOf(await lastChanged(match, where, page)), said };
  const best = await bestMatches(match, indexMatch(search, facets, 'headline'), where, page);
  if ((best[0]?.count ?? 0) >= MANY)
    said.push(`More than ${MANY.toLocaleString('en')} stories have these words: those changed last are ranked, and those with the words in the headline`);
  return { ids: idsOf(best), said };
}

function newest(where: SQL | undefined, { most, offset }: { most: number; offset: number }, first?: SQL) {
  return db
    .select({ id: story.id })
    .from(story)
    .where(where)
    .orderBy(...(first ? [asc(first)] : []), desc(story.updatedAt), desc(story.id))
    .limit(most)
    .offset(offset);
}

function idsOf(rows: { id: string }[]): string[] {
  return rows.map(({ id }) => id);
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
