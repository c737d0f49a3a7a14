import { verifyAudit } from '../../db/audit/verify.ts';
import { store } from '../../db/client.ts';
import { checkPhotoFiles } from './photo-files.ts';

/** Checks the database, the chain of the audit and the photo store; prints each fault and returns whether there was none. */
export async function verify(): Promise<boolean> {
  const audit = await verifyAudit();
  const photos = await checkPhotoFiles();
  const faults = [...(await databaseFaults()), ...(audit.broken ? [`Audit: entry ${audit.broken.id}: ${audit.broken.why}`] : []), ...photos.faults];
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`All is well: ${audit.rows} audit entries in one chain, ${photos.count} photos with their files.`);
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
