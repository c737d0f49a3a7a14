import { eq, or } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { page } from '../pages.ts';
import { openReleases, releaseAgain } from '../release/again.ts';
import { redirect, release } from '../release/schema.ts';

type Place = { slug: string; name: string; parent: { slug: string; name: string } | null };

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
  if (before.slug !== after.slug) await redirectSection(door, `/${before.slug}`, `/${after.slug}`);
  return new Set(open.map(({ storyId }) => storyId)).size;
}

/** Leads readers from a section's old address to the new one; chains collapse, and no address leads to itself. */
async function redirectSection({ tx, at }: Change, fromPath: string, toPath: string): Promise<void> {
  await tx.delete(redirect).where(eq(redirect.fromPath, toPath));
  await tx.update(redirect).set({ toPath }).where(eq(redirect.toPath, fromPath));
  await tx.insert(redirect).values({ fromPath, toPath, createdAt: at }).onConflictDoUpdate({ target: redirect.fromPath, set: { toPath } });
}

/** An address in use leads nowhere else. */
export async function freeAddress({ tx }: Change, slug: string): Promise<void> {
  await tx.delete(redirect).where(eq(redirect.fromPath, `/${slug}`));
}
