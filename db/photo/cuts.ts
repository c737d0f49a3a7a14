import { and, inArray, isNotNull } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { db } from '../client.ts';
import { type Crops, cropName, type Focus, isWhole, type Rectangle, shownParts } from './crop-rules.ts';
import type { Cuts, Rendition } from './rules.ts';
import { photo, photoCrop } from './schema.ts';

type Facts = { photoId: string; width: number; height: number; crops: Crops; focus: Focus | null; autoFocus: Focus | null };
type Placed = { crop: Rectangle | null; isFirst: boolean };

/** What has to be known of a photo to cut it. */
export const cutColumns = { crops: photo.crops, focus: photo.focus, autoFocus: photo.autoFocus };

/** Asks the worker for these rectangles of a photo; those it has, or was asked for, stay as they are. */
export async function askCuts(tx: Change['tx'], of: { id: string; width: number; height: number }, parts: Rectangle[], at: number): Promise<void> {
  const rows = parts
    .filter((rectangle) => !isWhole(rectangle, of))
    .map((rectangle) => ({ photoId: of.id, name: cropName(rectangle), rectangle, renditions: [], askedAt: at }));
  if (rows.length === 0) return;
  // One that failed gets another chance whenever somebody asks for it again.
  await tx
    .insert(photoCrop)
    .values(rows)
    .onConflictDoUpdate({ target: [photoCrop.photoId, photoCrop.name], set: { tries: 0 } });
}

/** Adds to each placed photo what is cut of it by now: for itself, and for cards where it is the first. What is not cut yet is shown whole. */
export async function withCuts<T extends Facts>(rows: (T & Placed)[]): Promise<(T & Placed & { cuts: Cuts })[]> {
  const wanted = rows.map((row) => Object.entries(shownParts(row, row.crop, row.isFirst)).map(([shown, part]) => [shown, cropName(part)] as const));
  const names = new Set(wanted.flat().map(([, name]) => name));
  const made = names.size > 0 ? await cutsNamed([...new Set(rows.map(({ photoId }) => photoId))], [...names]) : new Map<string, Rendition[]>();
  return rows.map((row, index) => {
    const cuts = (wanted[index] ?? []).flatMap(([shown, name]) => {
      const renditions = made.get(`${row.photoId} ${name}`);
      return renditions ? [[shown, renditions]] : [];
    });
    return { ...row, cuts: Object.fromEntries(cuts) as Cuts };
  });
}

/** The renditions of these rectangles of these photos, by photo and name. */
export async function cutsNamed(photoIds: string[], names: string[]): Promise<Map<string, Rendition[]>> {
  const rows = await db
    .select({ photoId: photoCrop.photoId, name: photoCrop.name, renditions: photoCrop.renditions })
    .from(photoCrop)
    .where(and(inArray(photoCrop.photoId, photoIds), inArray(photoCrop.name, names), isNotNull(photoCrop.renderedAt)));
  return new Map(rows.map(({ photoId, name, renditions }) => [`${photoId} ${name}`, renditions]));
}
