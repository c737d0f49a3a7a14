import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { and, gt, isNull } from 'drizzle-orm';
import { db } from '../../db/client.ts';
import { placeOfPhotos } from '../../db/photo/disk.ts';
import type { Rendition } from '../../db/photo/rules.ts';
import { photo, photoCrop, photoUpload } from '../../db/photo/schema.ts';
import { listStored, renditionFile, uploadsFolder } from '../../db/photo/store.ts';

/** Says which photos lack a file, which files belong to no photo, and which uploads have lost what had arrived; `count` is of the photos. */
export async function checkPhotoFiles(): Promise<{ count: number; faults: string[] }> {
  const [photos, stored] = [await expectedFiles(), await listStored()];
  const place = placeOfPhotos();
  const faults = photos.flatMap(({ id, key, filename, files }) => {
    const names = stored.get(key);
    const which = `Photo ${id} (${filename})`;
    if (!names) return [`${which}: its folder ${place}/${key} is missing`];
    const lost = [...files].filter((name) => !names.has(name)).map((name) => `${which}: the file ${place}/${key}/${name} is missing`);
    const stray = [...names].filter((name) => !files.has(name)).map((name) => `${which}: the file ${place}/${key}/${name} is none of its own`);
    return [...lost, ...stray];
  });
  const known = new Set(photos.map(({ key }) => key));
  const strangers = [...stored.keys()].filter((key) => !known.has(key)).map((key) => `Photos: ${place}/${key} belongs to no photo`);
  return { count: photos.length, faults: [...faults, ...strangers, ...(await uploadFaults())] };
}

async function expectedFiles() {
  const photos = await db.select({ id: photo.id, key: photo.key, filename: photo.filename, renditions: photo.renditions }).from(photo);
  const crops = await db.select({ photoId: photoCrop.photoId, name: photoCrop.name, renditions: photoCrop.renditions }).from(photoCrop);
  const files = new Map(photos.map(({ id, renditions }) => [id, new Set(['original', ...namesOf(renditions)])]));
  for (const { photoId, name, renditions } of crops) for (const file of namesOf(renditions, `${name}/`)) files.get(photoId)?.add(file);
  return photos.map(({ id, key, filename }) => ({ id, key, filename, files: files.get(id) ?? new Set<string>() }));
}

function namesOf(renditions: Rendition[], below = ''): string[] {
  return renditions.map((each) => below + renditionFile(each));
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
