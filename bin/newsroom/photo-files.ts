import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { and, gt, isNull } from 'drizzle-orm';
import { db } from '../../db/client.ts';
import { placeOfPhotos } from '../../db/photo/disk.ts';
import { renditionFile } from '../../db/photo/rules.ts';
import { photo, photoCrop, photoUpload } from '../../db/photo/schema.ts';
import { shareFile } from '../../db/photo/share-rules.ts';
import { listStored, uploadsFolder } from '../../db/photo/store.ts';
import { shareImage } from '../../db/release/schema.ts';

/** Says which photos lack a file, which files belong to no photo, and which uploads have lost what had arrived; `count` is of the photos. */
export async function checkPhotoFiles(): Promise<{ count: number; faults: string[] }> {
  const [photos, stored] = [await expectedFiles(), await listStored()];
  const place = placeOfPhotos();
  const faults = photos.flatMap(({ id, key, filename, isPurged, files, may, isWaiting }) => {
    const names = stored.get(key);
    const which = `Photo ${id} (${filename})`;
    const isKnown = (name: string) => files.has(name) || may.some((each) => name.startsWith(each)) || (isWaiting && name.endsWith('.avif'));
    if (!names && isPurged) return [];
    if (!names) return [`${which}: its folder ${place}/${key} is missing`];
    const lost = [...files].filter((name) => !names.has(name)).map((name) => `${which}: the file ${place}/${key}/${name} is missing`);
    const stray = [...names].filter((name) => !isKnown(name)).map((name) => `${which}: the file ${place}/${key}/${name} is none of its own`);
    return [...lost, ...stray];
  });
  const known = new Set(photos.map(({ key }) => key));
  const strangers = [...stored.keys()].filter((key) => !known.has(key)).map((key) => `Photos: ${place}/${key} belongs to no photo`);
  return { count: photos.length, faults: [...faults, ...strangers, ...(await uploadFaults())] };
}

/** What must be there of each photo, and the beginnings of names that may be: what the worker is about to make. */
async function expectedFiles() {
  const { id, key, filename, renditions, removedAt, renderedAt } = photo;
  const photos = await db.select({ id, key, filename, renditions, removedAt, renderedAt }).from(photo);
  const cuts = await db.select({ photoId: photoCrop.photoId, name: photoCrop.name, renditions: photoCrop.renditions }).from(photoCrop);
  const { photoId, releaseId, madeAt } = shareImage;
  const shared = await db.select({ photoId, releaseId, madeAt }).from(shareImage);
  return photos.map((row) => {
    // The files of what was removed long ago are deleted; its row stays.
    const isPurged = row.removedAt !== null && row.renditions.length === 0;
    const own = cuts.filter((each) => each.photoId === row.id);
    const pictures = shared.filter((each) => each.photoId === row.id);
    const made = pictures.filter((each) => each.madeAt !== null).map((each) => shareFile(each.releaseId));
    const must = ['original', ...[...row.renditions, ...own.flatMap((each) => each.renditions)].map(renditionFile), ...made];
    const may = [...own.map(({ name }) => `${name}-`), ...pictures.map((each) => shareFile(each.releaseId))];
    return { ...row, isPurged, files: new Set(isPurged ? [] : must), may, isWaiting: row.renderedAt === null };
  });
}

async function uploadFaults(): Promise<string[]> {
  const folder = uploadsFolder();
  const files = new Set(await readdir(folder).catch(() => []));
  const all = new Set((await db.select({ id: photoUpload.id }).from(photoUpload)).map(({ id }) => id));
  const begun = await db
    .select({ id: photoUpload.id, filename: photoUpload.filename })
    .from(photoUpload)
    .where(and(isNull(photoUpload.photoId), isNull(photoUpload.problem), gt(photoUpload.received, 0)));
  const lost = begun.filter(({ id }) => !files.has(id)).map(({ id, filename }) => `Upload ${id} (${filename}): what had arrived is missing`);
  return [...lost, ...[...files].filter((id) => !all.has(id)).map((id) => `Photos: ${path.join(folder, id)} belongs to no upload`)];
}
