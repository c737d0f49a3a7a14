import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { verifyAudit } from '../../db/audit/verify.ts';
import { db, store } from '../../db/client.ts';
import { env } from '../../db/env.ts';
import { renditionFile } from '../../db/photo/rules.ts';
import { photo } from '../../db/photo/schema.ts';
import { photoFolder } from '../../db/photo/store.ts';

/** Checks the database, the chain of the audit and the photo store; prints each fault and returns whether there was none. */
export async function verify(): Promise<boolean> {
  const audit = await verifyAudit();
  const photos = await db.select({ id: photo.id, key: photo.key, filename: photo.filename, renditions: photo.renditions }).from(photo);
  const faults = [
    ...(await databaseFaults()),
    ...(audit.broken ? [`Audit: entry ${audit.broken.id}: ${audit.broken.why}`] : []),
    ...photos.flatMap(missingFiles),
    ...(await strayFolders(new Set(photos.map(({ key }) => key)))),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`All is well: ${audit.rows} audit entries in one chain, ${photos.length} photos with their files.`);
  return faults.length === 0;
}

/** Only a file can be checked from here; a server checks its own. */
async function databaseFaults(): Promise<string[]> {
  const { client } = store();
  if (client.protocol !== 'file') return [];
  const pages = (await client.execute('pragma integrity_check')).rows.map((row) => String(row[0])).filter((text) => text !== 'ok');
  const references = (await client.execute('pragma foreign_key_check')).rows;
  return [
    ...pages.map((text) => `Database: ${text}`),
    ...references.map((row) => `Database: row ${row.rowid} of ${row.table} refers to a missing ${row.parent}`),
  ];
}

function missingFiles({ id, key, filename, renditions }: Pick<typeof photo.$inferSelect, 'id' | 'key' | 'filename' | 'renditions'>): string[] {
  const folder = photoFolder(key);
  if (!existsSync(folder)) return [`Photo ${id} (${filename}): its folder ${folder} is missing`];
  const lost = renditions.map(renditionFile).filter((name) => !existsSync(path.join(folder, name)));
  return lost.map((name) => `Photo ${id} (${filename}): the file ${path.join(folder, name)} is missing`);
}

async function strayFolders(known: Set<string>): Promise<string[]> {
  if (!existsSync(env.PHOTOS_DIR)) return [];
  const names = (await readdir(env.PHOTOS_DIR)).filter((name) => !name.startsWith('.') && !known.has(name));
  return names.map((name) => `Photos: ${path.join(env.PHOTOS_DIR, name)} belongs to no photo`);
}
