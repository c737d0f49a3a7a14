import { and, asc, eq, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { redirect } from '../release/schema.ts';
import { section } from './schema.ts';

/** A retired section is in no navigation; its page and its stories stay. */
export type PublicSection = { id: string; slug: string; name: string; description: string; parentSlug: string | null; isRetired: boolean };

/** The sections of the paper in their order, with those retired. */
export async function listSections(): Promise<PublicSection[]> {
  note(page.sections);
  const rows = await db
    .select({
      id: section.id,
      slug: section.slug,
      name: section.name,
      description: section.description,
      parentId: section.parentId,
      retiredAt: section.retiredAt,
    })
    .from(section)
    .orderBy(asc(section.position), asc(section.name));
  const slugs = new Map(rows.map((row) => [row.id, row.slug]));
  return rows.map(({ id, slug, name, description, parentId, retiredAt }) => ({
    id,
    slug,
    name,
    description,
    parentSlug: parentId ? (slugs.get(parentId) ?? null) : null,
    isRetired: retiredAt !== null,
  }));
}

/** Where the section that once had this slug is now, as a slug; undefined when none had. */
export async function getMovedSection(slug: string): Promise<string | undefined> {
  note(page.sections);
  const [moved] = await db
    .select({ slug: section.slug })
    .from(redirect)
    .innerJoin(section, eq(redirect.toPath, sql`'/' || ${section.slug}`))
    .where(and(eq(redirect.fromPath, `/${slug}`)));
  return moved?.slug;
}
