import { type Client, createClient } from '@libsql/client';
import { dumpStatement, hashTables } from '#db/test-dump.ts';
import type { Site } from './site.ts';

/** What changes by itself: the last use of a session, the slow renditions made in the background with the pages they free. */
const BY_ITSELF = {
  session: ['seen_at'],
  photo: ['renditions', 'rendered_at'],
  photo_crop: ['renditions', 'rendered_at', 'tries'],
  share_image: null,
  refresh: null,
  sqlite_sequence: null,
};

let statement: Promise<string> | undefined;
let open: { url: string; client: Client } | undefined;

/** A hash of each table of a site's database, read beside the running server: what is equal before and after was not changed. */
export async function dumpOf({ database }: Pick<Site, 'database'>): Promise<Record<string, string>> {
  const client = clientOf(database);
  statement ??= dumpStatement(client, BY_ITSELF);
  return hashTables(client, await statement);
}

/** Kept open for as long as one database is asked for: opening it reads the whole schema. */
function clientOf(url: string): Client {
  if (open?.url !== url) {
    open?.client.close();
    open = { url, client: createClient({ url }) };
  }
  return open.client;
}
