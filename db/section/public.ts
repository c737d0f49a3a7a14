import { asc } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { section } from './schema.ts';

export type PublicSection = { slug: string; name: string; description: string; parentSlug: string | null };

/** The sections of the paper in their order. */
export async function listSections(): Promise<PublicSection[]> {
  note(page.sections);
  const rows = await db
    .select({ id: section.id, slug: section.slug, name: section.name, description: section.description, parentId: section.parentId })
    .from(section)
    .orderBy(asc(section.position), asc(section.name));
  const slugs = new Map(rows.map((row) => [row.id, row.slug]));
  return rows.map(({ slug, name, description, parentId }) => ({
    slug,
    name,
    description,
    parentSlug: parentId ? (slugs.get(parentId) ?? null) : null,
  }));
}
