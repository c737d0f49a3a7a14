import { asc, inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { presentTags } from '../tag/public.ts';
import type { Named, PublicByline } from './rules.ts';
import { releaseByline, releaseTag } from './schema.ts';

/** The tags these releases were made with, as they were called then, in their order. */
export async function frozenTagsOf(releaseIds: number[]): Promise<Map<number, Named[]>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await db
    .select({ releaseId: releaseTag.releaseId, slug: releaseTag.slug, name: releaseTag.name })
    .from(releaseTag)
    .where(inArray(releaseTag.releaseId, releaseIds))
    .orderBy(asc(releaseTag.position));
  return grouped(releaseIds, rows);
}

/** The tags of these releases as they are called now, each once: renamed and merged ones by their present name and address, what is no longer for readers left out. */
export async function tagsOf(releaseIds: number[]): Promise<Map<number, Named[]>> {
  const frozen = await frozenTagsOf(releaseIds);
  const present = await presentTags([...new Set([...frozen.values()].flat().map(({ slug }) => slug))]);
  const now = (tags: Named[]) => tags.flatMap((each) => (present.has(each.slug) ? (present.get(each.slug) ?? []) : each));
  return new Map([...frozen].map(([id, tags]) => [id, [...new Map(now(tags).map((each) => [each.slug, each])).values()]]));
}

/** Who these releases name, for what they did, in their order. */
export async function bylinesOf(releaseIds: number[]): Promise<Map<number, PublicByline[]>> {
  if (releaseIds.length === 0) return new Map();
  const rows = await db
    .select({ releaseId: releaseByline.releaseId, slug: releaseByline.slug, name: releaseByline.name, role: releaseByline.role, kind: releaseByline.kind })
    .from(releaseByline)
    .where(inArray(releaseByline.releaseId, releaseIds))
    .orderBy(asc(releaseByline.position));
  return grouped(releaseIds, rows);
}

function grouped<Row extends { releaseId: number }>(releaseIds: number[], rows: Row[]): Map<number, Omit<Row, 'releaseId'>[]> {
  const byRelease = new Map<number, Omit<Row, 'releaseId'>[]>(releaseIds.map((id) => [id, []]));
  for (const { releaseId, ...row } of rows) byRelease.get(releaseId)?.push(row);
  return byRelease;
}
