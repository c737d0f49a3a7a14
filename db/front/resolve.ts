import { and, desc, eq, inArray, lte, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { listMostRead } from '../reading/public.ts';
import { type CardRow, card } from '../release/columns.ts';
import { bylinesOf } from '../release/names.ts';
import { photosOf } from '../release/placed-photos.ts';
import { release, releaseTag } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { section } from '../section/schema.ts';
import { sameTags } from '../tag/same.ts';
import { tag, tagAddress } from '../tag/schema.ts';
import { cutCards } from './parts.ts';
import { type Container, type FrontStory, inPlace, type Layout, type ShownContainer, shownSize, storiesOf } from './rules.ts';

const LOOKED_THROUGH = 6;

type Stories = Map<string, FrontStory>;
type Filled = { rows: CardRow[]; name: string; href: string | null };

/** A front's layout with the stories readers see in it at a moment (UTC milliseconds), no story twice; `known` stand in for what readers do not see, as in the preview. */
export async function resolveFront(layout: Layout, at: number, language: string, known: Stories = new Map()): Promise<ShownContainer[]> {
  const ids = storiesOf(layout);
  const linked = layout.containers.flatMap(({ cards }) => cards.flatMap(({ sublinks }) => sublinks));
  const rows = await rowsOf([...new Set([...ids, ...linked])], at);
  const rowOf = new Map(rows.map((row) => [row.storyId, row]));
  const taken = new Set(ids.filter((id) => rowOf.has(id) || known.has(id)));
  const fills = new Map<string, Filled>();
  const read = new Map<string, FrontStory[]>();
  // What was read most then is not known of a moment that has passed.
  for (const { id, kind, most } of layout.containers) if (kind === 'most-read' && !isPast(at)) read.set(id, await mostRead(most, at));
  for (const container of layout.containers) fills.set(container.id, await fillOf(container, taken, at));
  const stories = await withParts([...ids.flatMap((id) => rowOf.get(id) ?? []), ...[...fills.values()].flatMap((fill) => fill.rows)], layout);
  for (const [id, story] of known) if (!stories.has(id)) stories.set(id, story);
  await cutCards(stories, layout);
  return layout.containers
    .map((container): ShownContainer => {
      const { rows: filled, name, href } = fills.get(container.id) ?? { rows: [], name: '', href: null };
      const own = new Map(container.cards.flatMap(({ storyId }) => (stories.has(storyId) ? [[storyId, stories.get(storyId) as FrontStory]] : [])));
      const others = read.get(container.id) ?? filled.flatMap(({ storyId }) => stories.get(storyId) ?? []);
      const placed = inPlace(container, own, container.kind === 'lead' && own.size === 0 ? leadFirst(others, language) : others);
      return {
        id: container.id,
        kind: container.kind,
        name: container.name || name,
        href,
        cards: placed.map((story, index) => shown(container, story, index, rowOf)),
      };
    })
    .filter(({ cards }) => cards.length > 0);
}

function shown(container: Container, story: FrontStory, index: number, rowOf: Map<string, CardRow>): ShownContainer['cards'][number] {
  const own = container.cards.find(({ storyId }) => storyId === story.storyId);
  const { size = 'usual', crop = 'centre', sublinks = [] } = own ?? {};
  return {
    ...story,
    kicker: own?.kicker || story.kicker,
    frontHeadline: own?.headline || story.frontHeadline,
    standfirst: own?.standfirst || story.standfirst,
    size: shownSize(container.kind, index, size),
    isWide: size === 'large',
    crop: typeof crop === 'string' ? crop : 'centre',
    sublinks: sublinks.flatMap((id) => {
      const row = rowOf.get(id);
      return row ? [{ path: row.path, headline: row.frontHeadline || row.headline, isRetracted: row.isRetracted }] : [];
    }),
  };
}

/** Of what is new the first with a photo leads, in the paper's own language where there is one. */
function leadFirst(stories: FrontStory[], language: string): FrontStory[] {
  const isOwn = ({ language: each }: FrontStory) => each.split('-')[0] === language.split('-')[0];
  const lead = stories.slice(0, LOOKED_THROUGH).find((story) => story.photo && isOwn(story)) ?? stories[0];
  const others = stories.filter((story) => story !== lead);
  const pictured = others.filter(({ photo }) => photo).slice(0, 2);
  return [...(lead ? [lead] : []), ...pictured, ...others.filter((story) => !pictured.includes(story))];
}

function rowsOf(storyIds: string[], at: number): Promise<CardRow[]> {
  if (storyIds.length === 0) return Promise.resolve([]);
  note(...storyIds.map(page.related));
  return db
    .select(card)
    .from(release)
    .where(and(inArray(release.storyId, storyIds), seen(at)));
}

/** What readers saw at a moment and may see still: what was withdrawn since does not come back, be it published anew. So the story is there now, and none of its later releases began anywhere but where another ended. */
function seen(at: number): SQL | undefined {
  if (!isPast(at)) return visible(at);
  const now = Date.now();
  const isLive = sql`exists (select 1 from release later where later.story_id = ${release.storyId} and later.live_from <= ${now} and later.live_until > ${now})`;
  const before = sql`exists (select 1 from release earlier where earlier.story_id = ${release.storyId} and earlier.live_until = later.live_from and earlier.live_until > earlier.live_from)`;
  const gap = sql`exists (select 1 from release later where later.story_id = ${release.storyId} and later.live_from > ${at} and later.live_from <= ${now} and later.live_until > later.live_from and not ${before})`;
  return sql`(${visible(at)} and ${isLive} and not ${gap})`;
}

function isPast(at: number): boolean {
  return at < Date.now() - 1000;
}

/** The newest stories a container is filled with, none of them on the front already; they are then taken. */
async function fillOf(container: Container, taken: Set<string>, at: number): Promise<Filled> {
  const of = await sourceOf(container);
  const wanted = container.most - container.cards.filter(({ storyId }) => taken.has(storyId)).length;
  if (!of?.where || wanted <= 0) return { rows: [], name: of?.name ?? '', href: of?.href ?? null };
  const rows = await db
    .select(card)
    .from(release)
    .where(and(seen(at), of.where, isPast(at) ? lte(release.publishedAt, at) : undefined, notInArray(release.storyId, [...taken])))
    .orderBy(desc(release.publishedAt), desc(release.id))
    .limit(wanted);
  for (const { storyId } of rows) taken.add(storyId);
  return { rows, name: of.name, href: of.href };
}

type Source = { name: string; href: string | null; where?: SQL };

/** What is read most may stand elsewhere on the front too. */
async function mostRead(most: number, at: number): Promise<FrontStory[]> {
  return (await listMostRead(most, at)).map((card) => ({ ...card, authors: [] }));
}

async function sourceOf({ kind, fill }: Container): Promise<Source | undefined> {
  if (kind === 'most-read') return undefined;
  if (fill.by === 'newest') {
    note(page.front);
    return { name: '', href: null, where: sql`1` };
  }
  return fill.by === 'section' ? sectionSource(fill.id) : fill.by === 'tag' ? tagSource(fill.id) : undefined;
}

async function sectionSource(id: string): Promise<Source | undefined> {
  note(page.sections);
  const [found] = await db.select({ slug: section.slug, name: section.name }).from(section).where(eq(section.id, id));
  if (!found) return undefined;
  note(page.section(found.slug));
  return { name: found.name, href: `/${found.slug}`, where: or(eq(release.sectionSlug, found.slug), eq(release.parentSlug, found.slug)) };
}

async function tagSource(id: string): Promise<Source | undefined> {
  note(page.tagName(id));
  const same = sameTags(sql`select ${id}`);
  const [own] = await db.select({ slug: tag.slug, name: tag.name }).from(tag).where(eq(tag.id, id));
  const addresses = await db.select({ slug: tagAddress.slug }).from(tagAddress).where(inArray(tagAddress.tagId, same));
  if (!own) return undefined;
  const slugs = addresses.map(({ slug }) => slug);
  note(...slugs.map(page.tag));
  const tagged = db.select({ id: releaseTag.releaseId }).from(releaseTag).where(inArray(releaseTag.slug, slugs));
  return { name: own.name, href: `/tag/${own.slug}`, where: inArray(release.id, tagged) };
}

/** Adds photos, and the names of those who wrote it where they are printed. */
async function withParts(rows: CardRow[], { containers }: Layout): Promise<Stories> {
  const ids = rows.map(({ releaseId }) => releaseId);
  const isSigned = containers.some(({ kind }) => kind === 'opinion');
  const [photos, bylines] = await Promise.all([photosOf(ids, 1), bylinesOf(isSigned ? ids : [])]);
  for (const { sectionSlug } of rows) note(page.place(sectionSlug));
  return new Map(
    rows.map(({ releaseId, ...row }) => {
      const authors = (bylines.get(releaseId) ?? []).filter(({ role }) => role === 'by').map(({ name }) => name);
      return [row.storyId, { ...row, photo: photos.get(releaseId)?.[0] ?? null, authors }];
    }),
  );
}
