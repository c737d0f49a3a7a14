import { eq, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { contributorAddress } from '../contributor/schema.ts';
import { channel } from '../live/schema.ts';
import { section } from '../section/schema.ts';
import { tagAddress } from '../tag/schema.ts';
import { movedPaths } from './moved.ts';
import { redirect, release, takedown } from './schema.ts';
import { visible } from './window.ts';

/** Might readers find something at this path or below it: a story, a list, or the way on from a former address? What is said no to is not found, and saying so costs a statement or three instead of a page. Throws URIError for what cannot be decoded. */
export async function isKnownPath(path: string, at = Date.now()): Promise<boolean> {
  const [place = '', name = ''] = path.split('/').slice(1).map(decodeURIComponent);
  if (place === 'tag') return is(sql`exists (select 1 from ${tagAddress} where ${eq(tagAddress.slug, name)})`);
  if (place === 'by') return is(sql`exists (select 1 from ${contributorAddress} where ${eq(contributorAddress.slug, name)})`);
  if (place === 'live') return is(sql`exists (select 1 from ${channel} where ${eq(channel.slug, name)})`);
  if (name === '' || name === 'rss.xml') return is(sql`exists (select 1 from ${section} where ${eq(section.slug, place)}) or ${movedFrom(`/${place}`)}`);
  const story = `/${place}/${name}`;
  const isLive = sql`exists (select 1 from ${release} where ${eq(release.path, story)} and ${visible(at)})`;
  if (await is(sql`${isLive} or exists (select 1 from ${takedown} where ${eq(takedown.path, story)})`)) return true;
  return (await movedPaths(db, [story], at)).size > 0;
}

function movedFrom(path: string): SQL {
  return sql`exists (select 1 from ${redirect} where ${eq(redirect.fromPath, path)})`;
}

async function is(said: SQL): Promise<boolean> {
  const [found] = await db.select({ is: sql<number>`${said}` }).from(sql`(select 1)`);
  return Boolean(found?.is);
}
