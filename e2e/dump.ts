import { createHash } from 'node:crypto';
import { createClient } from '@libsql/client';
import type { Site } from './site.ts';

/** What changes by itself: the last use of a session, and the slow renditions made in the background with the pages they free. */
const BY_ITSELF: Record<string, string[]> = { session: ['seen_at'], photo: ['renditions', 'rendered_at'] };
const TABLES =
  "select name from sqlite_master where type = 'table' and name not in ('refresh', 'sqlite_sequence') and name not like '%_search_%' order by name";

/** A hash of each table of a site's database, read beside the running server: what is equal before and after was not changed. */
export async function dumpOf(site: Pick<Site, 'database'>): Promise<Record<string, string>> {
  const client = createClient({ url: site.database });
  try {
    const tables = await client.execute(TABLES);
    const dump: Record<string, string> = {};
    for (const name of tables.rows.map((row) => String(row.name))) {
      const { rows, columns } = await client.execute(`select * from "${name}"`);
      const kept = columns.filter((column) => !BY_ITSELF[name]?.includes(column));
      dump[name] = createHash('sha256')
        .update(JSON.stringify(rows.map((row) => kept.map((column) => row[column]))))
        .digest('hex');
    }
    return dump;
  } finally {
    client.close();
  }
}
