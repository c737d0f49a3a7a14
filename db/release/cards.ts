import { note, page } from '../pages.ts';
import type { CardRow } from './columns.ts';
import { photosOf } from './placed-photos.ts';
import type { StoryCard } from './rules.ts';

/** Rows as lists show them, with the first photo of each; notes where they are linked to. */
export async function cardsOf(rows: CardRow[]): Promise<StoryCard[]> {
  notePlaces(rows);
  const photos = await photosOf(
    rows.map((row) => row.releaseId),
    1,
  );
  return rows.map(({ releaseId, ...row }) => ({ ...row, photo: photos.get(releaseId)?.[0] ?? null }));
}

/** A section that moves takes the address of each of its stories along, wherever it is printed. */
export function notePlaces(rows: { sectionSlug: string; parentSlug?: string | null }[]): void {
  for (const { sectionSlug, parentSlug } of rows) note(page.place(sectionSlug), ...(parentSlug ? [page.place(parentSlug)] : []));
}
