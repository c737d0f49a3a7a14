import { and, asc, desc, eq, gt, inArray, isNull, like, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import { release } from '../release/schema.ts';
import { section } from '../section/schema.ts';
import { story, storyVersion } from '../story/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { automaticLayout, HOME, type Layout, sectionLayout } from './rules.ts';
import { banner, front, launch, launchCancel } from './schema.ts';
import type { FrontFacts } from './warn-rules.ts';

const LAUNCHES = 100;
const uncancelled = notInArray(launch.id, db.select({ id: launchCancel.launchId }).from(launchCancel));
const by = alias(user, 'by');
const BY_PRODUCT = 'Broadsheet';

export type LaunchRow = { id: number; place: string; note: string; liveFrom: number; at: number; by: string };

/** Every place that can have a front, the home page first: what readers see there, what is planned, and whether the desk has arranged more since. */
export async function listFronts(_actor: Actor, now = Date.now()) {
  const [sections, drafts, launches] = await Promise.all([
    db
      .select({ id: section.id, name: section.name, slug: section.slug })
      .from(section)
      .where(isNull(section.retiredAt))
      .orderBy(section.position, section.name),
    db.select({ place: front.place, updatedAt: front.updatedAt, by: user.name }).from(front).leftJoin(user, eq(user.id, front.updatedBy)),
    db
      .select({ id: launch.id, place: launch.place, liveFrom: launch.liveFrom, at: launch.at, by: by.name })
      .from(launch)
      .leftJoin(by, eq(by.id, launch.launchedBy))
      .where(uncancelled)
      .orderBy(desc(launch.liveFrom), desc(launch.id))
      .limit(1000),
  ]);
  const places = [{ id: HOME, name: 'Home page', slug: '' }, ...sections];
  return places.map(({ id, name, slug }) => {
    const own = launches.filter(({ place }) => place === id);
    const live = own.find(({ liveFrom }) => liveFrom <= now);
    const draft = drafts.find(({ place }) => place === id);
    return {
      place: id,
      name,
      path: `/${slug}`,
      live,
      planned: own.filter(({ liveFrom }) => liveFrom > now).at(-1),
      isChanged: Boolean(draft && draft.updatedAt > (own[0]?.at ?? 0)),
    };
  });
}

/** The arrangement the desk works on, and how often it was saved; undefined where nobody has arranged one yet. */
export async function getFrontDraft(_actor: Actor, place: string): Promise<{ layout: Layout; saves: number } | undefined> {
  const [found] = await db.select({ layout: front.layout, saves: front.saves }).from(front).where(eq(front.place, place));
  return found;
}

/** What the desk goes on from: its draft, else what readers see, else what a front nobody arranged shows; `latest` is the name of what is new. */
export async function getArrangement(actor: Actor, place: string, latest: string): Promise<{ layout: Layout; saves: number }> {
  const draft = await getFrontDraft(actor, place);
  if (draft) return draft;
  const [last] = await listLaunches(actor, place);
  const launched = last && (await getLaunchLayouts(actor, place, [last.id])).get(last.id);
  if (launched) return { layout: launched, saves: 0 };
  if (place !== HOME) return { layout: sectionLayout(place), saves: 0 };
  const isTop = and(isNull(section.retiredAt), isNull(section.parentId));
  const sections = await db.select({ id: section.id }).from(section).where(isTop).orderBy(asc(section.position), asc(section.name));
  return { layout: automaticLayout(sections, latest), saves: 0 };
}

/** The launches of a front, newest first: what readers saw from when on, and what they will see. At most 100. */
export async function listLaunches(_actor: Actor, place: string): Promise<LaunchRow[]> {
  const rows = await db
    .select({ id: launch.id, place: launch.place, note: launch.note, liveFrom: launch.liveFrom, at: launch.at, by: user.name })
    .from(launch)
    .leftJoin(user, eq(user.id, launch.launchedBy))
    .where(and(eq(launch.place, place), uncancelled))
    .orderBy(desc(launch.liveFrom), desc(launch.id))
    .limit(LAUNCHES);
  return rows.map((row) => ({ ...row, by: row.by ?? BY_PRODUCT }));
}

/** The arrangements of these launches of one front, by their ids. */
export async function getLaunchLayouts(_actor: Actor, place: string, ids: number[]): Promise<Map<number, Layout>> {
  const rows = await db
    .select({ id: launch.id, layout: launch.layout })
    .from(launch)
    .where(and(eq(launch.place, place), inArray(launch.id, ids)));
  return new Map(rows.map(({ id, layout }) => [id, layout]));
}

/** What is known of stories an editor may put on a front. */
export async function listFrontFacts(actor: Actor, storyIds: string[], now = Date.now()): Promise<FrontFacts[]> {
  if (storyIds.length === 0 || !may(actor, 'story.read')) return [];
  const rows = await db
    .select({
      storyId: story.id,
      headline: story.headline,
      state: story.state,
      updatedAt: story.updatedAt,
      publishedAt: story.publishedAt,
      photoId: sql<string | null>`${storyVersion.snapshot} ->> '$.photos[0].photoId'`,
      front: sql<string | null>`${storyVersion.snapshot} ->> '$.frontHeadline'`,
    })
    .from(story)
    .innerJoin(storyVersion, and(eq(storyVersion.storyId, story.id), eq(storyVersion.seq, story.version)))
    .where(inArray(story.id, storyIds));
  const open = await db
    .select({ storyId: release.storyId, liveFrom: release.liveFrom, updatedAt: release.updatedAt })
    .from(release)
    .where(and(inArray(release.storyId, storyIds), gt(release.liveUntil, now), gt(release.liveUntil, release.liveFrom)));
  return rows.map(({ front, ...row }) => {
    const own = open.filter(({ storyId }) => storyId === row.storyId);
    const live = own.find(({ liveFrom }) => liveFrom <= now);
    return {
      ...row,
      headline: front || row.headline || 'Untitled story',
      standing: live ? 'live' : own.length > 0 ? 'scheduled' : 'unseen',
      updatedAt: live?.updatedAt ?? row.updatedAt,
    };
  });
}

/** Up to 20 stories whose headline contains the text, last changed first, for a front; spiked ones left out. */
export async function searchFrontStories(actor: Actor, text: string): Promise<FrontFacts[]> {
  if (!may(actor, 'front.edit')) return [];
  const rows = await db
    .select({ id: story.id })
    .from(story)
    .where(and(ne(story.state, 'spiked'), like(story.headline, likePattern(text))))
    .orderBy(desc(story.updatedAt))
    .limit(20);
  const ids = rows.map(({ id }) => id);
  const facts = await listFrontFacts(actor, ids);
  return ids.flatMap((id) => facts.find(({ storyId }) => storyId === id) ?? []);
}

/** The banner that is up, if any, with its story and who raised it. */
export async function getBannerForDesk(_actor: Actor, now = Date.now()) {
  const [found] = await db
    .select({
      id: banner.id,
      level: banner.level,
      text: banner.text,
      storyId: banner.storyId,
      headline: story.headline,
      liveUntil: banner.liveUntil,
      by: user.name,
    })
    .from(banner)
    .leftJoin(story, eq(story.id, banner.storyId))
    .leftJoin(user, eq(user.id, banner.raisedBy))
    .where(and(lte(banner.liveFrom, now), gt(banner.liveUntil, now), or(isNull(banner.endedAt), gt(banner.endedAt, now))))
    .orderBy(desc(banner.id))
    .limit(1);
  return found;
}
