import { eq, like, or, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { page } from '../pages.ts';
import { openReleases, releaseAgain } from '../release/again.ts';
import { redirect, release } from '../release/schema.ts';

type Place = { slug: string; name: string; parent: { slug: string; name: string } | null };
const PORTION = 1000;

/** Takes the stories readers see, and those they are to see, along to where a section is now: each is released again under its new address, and the old one leads there. */
export async function relocate(door: Change, before: Place, after: Place): Promise<number> {
  const { tx, at, shows } = door;
  const open = await openReleases(tx, at, or(eq(release.sectionSlug, before.slug), eq(release.parentSlug, before.slug)));
  const own = { sectionSlug: after.slug, sectionName: after.name, parentSlug: after.parent?.slug ?? null, parentName: after.parent?.name ?? null };
  const again = open.map((row) => ({
    row,
    differs: row.sectionSlug === before.slug ? { ...own, path: `/${after.slug}/${row.slug}` } : { parentSlug: after.slug, parentName: after.name },
  }));
  await releaseAgain(tx, at, again);
  shows(page.front, page.feeds, page.corrections, page.sections);
  for (const place of [before, after]) {
    shows(page.section(place.slug), page.place(place.slug));
    if (place.parent) shows(page.section(place.parent.slug));
  }
  if (before.slug !== after.slug)
    await redirectAll(
      door,
      before.slug,
      after.slug,
      open.filter((row) => row.sectionSlug === before.slug).map((row) => row.slug),
    );
  return new Set(open.map(({ storyId }) => storyId)).size;
}

/** Leads readers from everything that had an address under the old slug to the new one; chains collapse, and no address leads to itself. */
async function redirectAll({ tx, at }: Change, from: string, to: string, slugs: string[]): Promise<void> {
  const [old, now] = [`/${from}`, `/${to}`];
  await tx
    .update(redirect)
    .set({ toPath: sql`${now} || substr(${redirect.toPath}, ${old.length + 1})` })
    .where(or(eq(redirect.toPath, old), like(redirect.toPath, `${old}/%`)));
  const pairs = [old, ...new Set(slugs.map((slug) => `${old}/${slug}`))].map((fromPath) => ({
    fromPath,
    toPath: now + fromPath.slice(old.length),
    createdAt: at,
  }));
  for (let start = 0; start < pairs.length; start += PORTION) {
    await tx
      .insert(redirect)
      .values(pairs.slice(start, start + PORTION))
      .onConflictDoUpdate({ target: redirect.fromPath, set: { toPath: sql`excluded.to_path` } });
  }
  const isShown = sql`${redirect.fromPath} in (select path from release where section_slug = ${to} and live_until > ${at})`;
  await tx.delete(redirect).where(or(eq(redirect.fromPath, redirect.toPath), eq(redirect.fromPath, now), isShown));
}

/** An address in use leads nowhere else. */
export async function freeAddress({ tx }: Change, slug: string): Promise<void> {
  await tx.delete(redirect).where(eq(redirect.fromPath, `/${slug}`));
}
