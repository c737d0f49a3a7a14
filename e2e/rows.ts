import { createClient, type InValue } from '@libsql/client';
import type { Site } from './site.ts';

/** What a statement finds in a site's database, read beside the running server. */
export async function rowsOf(site: Pick<Site, 'database'>, statement: string, values: InValue[] = []): Promise<Record<string, unknown>[]> {
  const client = createClient({ url: site.database, timeout: 5000 });
  try {
    const { rows } = await client.execute({ sql: statement, args: values });
    return rows;
  } finally {
    client.close();
  }
}
