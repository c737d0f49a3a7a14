import { and, gt, inArray, lte } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { contributorAddress } from '../contributor/schema.ts';
import { env } from '../env.ts';
import { channel } from '../live/schema.ts';
import { movedPaths } from '../release/moved.ts';
import { release } from '../release/schema.ts';
import { RESERVED } from '../section/rules.ts';
import { section } from '../section/schema.ts';
import { tagState } from '../tag/rules.ts';
import { countedAs } from '../tag/same.ts';
import { tagAddress } from '../tag/schema.ts';
import { type Body, linksIn } from './body-rules.ts';
import type { Facts } from './gate-rules.ts';

type Tx = Pick<Change['tx'], 'select'>;

/** What a text leads to in the house that readers cannot open at a moment (UTC milliseconds): related stories, and links to stories, sections, tags, people and channels, also those written with the whole address of the site. */
export async function brokenIn(tx: Tx, body: Body, at: number): Promise<Facts['broken']> {
  const related = body.content.flatMap((block) => (block.type === 'related' ? [{ blockId: block.attrs.id, ...block.attrs }] : []));
  const links = body.content.flatMap((block) =>
    linksIn({ type: 'doc', content: [block] }).flatMap((href) => {
      const path = placeOf(href);
      return path ? [{ blockId: block.attrs.id, path, name: href }] : [];
    }),
  );
  if (related.length + links.length === 0) return [];
  const ids = related.map(({ storyId }) => storyId);
  const open = await tx
    .select({ storyId: release.storyId })
    .from(release)
    .where(and(inArray(release.storyId, ids), seen(at)));
  const there = await openPlaces(
    tx,
    links.map(({ path }) => path),
    at,
  );
  return [
    ...related
      .filter(({ storyId }) => !open.some((each) => each.storyId === storyId))
      .map(({ blockId, headline }) => ({ blockId, name: headline || 'a related story' })),
    ...links.filter(({ path }) => !there.has(path)).map(({ blockId, name }) => ({ blockId, name })),
  ];
}

const seen = (at: number) => and(lte(release.liveFrom, at), gt(release.liveUntil, at));

/** The page of the house a link leads to: `/news`, `/news/a-story`, `/tag/trade`; undefined where it leads elsewhere, or to a page that is always there. */
function placeOf(href: string): string | undefined {
  const url = URL.canParse(href, env.SITE_URL) ? new URL(href, env.SITE_URL) : undefined;
  if (url?.host !== new URL(env.SITE_URL).host) return undefined;
  const [first, second, third] = decoded(url.pathname).split('/').filter(Boolean);
  if (!first) return undefined;
  if (second && ['tag', 'by', 'live'].includes(first)) return `/${first}/${second}`;
  if (first === 'dashboard') return '/dashboard';
  if (RESERVED.includes(first)) return undefined;
  return second && (third || !/^(rss|atom)\.xml$/.test(second)) ? `/${first}/${second}` : `/${first}`;
}

/** Those of these places readers can open, or are led on from. */
async function openPlaces(tx: Tx, paths: string[], at: number): Promise<Set<string>> {
  const under = (first: string) => paths.flatMap((path) => (path.startsWith(first) ? [path.slice(first.length)] : []));
  const stories = await tx
    .select({ path: release.path })
    .from(release)
    .where(and(inArray(release.path, paths), seen(at)));
  const moved = await movedPaths(tx, paths, at);
  const sections = await tx
    .select({ slug: section.slug })
    .from(section)
    .where(inArray(section.slug, under('/')));
  const people = await tx
    .select({ slug: contributorAddress.slug })
    .from(contributorAddress)
    .where(inArray(contributorAddress.slug, under('/by/')));
  const channels = await tx
    .select({ slug: channel.slug })
    .from(channel)
    .where(inArray(channel.slug, under('/live/')));
  return new Set([
    ...stories.map(({ path }) => path),
    ...moved.keys(),
    ...sections.map(({ slug }) => `/${slug}`),
    ...people.map(({ slug }) => `/by/${slug}`),
    ...channels.map(({ slug }) => `/live/${slug}`),
    ...(await openTags(tx, under('/tag/'))).map((slug) => `/tag/${slug}`),
  ]);
}

async function openTags(tx: Tx, slugs: string[]): Promise<string[]> {
  const addresses = await tx.select({ slug: tagAddress.slug, tagId: tagAddress.tagId }).from(tagAddress).where(inArray(tagAddress.slug, slugs));
  const counted = await countedAs(
    tx,
    addresses.map(({ tagId }) => tagId),
  );
  return addresses.flatMap(({ slug, tagId }) => {
    const row = counted.get(tagId);
    return row && tagState(row) === 'public' ? [slug] : [];
  });
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
