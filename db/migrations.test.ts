import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { closeStore } from './client.ts';
import { env } from './env.ts';
import { startDatabase } from './start.ts';
import { indexStories } from './story/search-commands.ts';
import { SYSTEM } from './user/rules.ts';

let folder: string;
test.beforeEach(() => {
  closeStore();
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-migrations-'));
  env.DATABASE_URL = `file:${path.join(folder, 'newsroom.db')}`;
});
test.afterEach(() => {
  closeStore();
  rmSync(folder, { recursive: true, force: true });
});

/** The database as it was when `count` migrations existed. */
async function databaseOf(count: number): Promise<void> {
  const old = path.join(folder, 'migrations');
  cpSync('db/migrations', old, { recursive: true });
  const journal = path.join(old, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  await startDatabase(old);
  closeStore();
}

async function run(statement: string) {
  const client = createClient({ url: env.DATABASE_URL });
  const { rows } = await client.execute(statement);
  client.close();
  return rows;
}

test('the text of releases made before it had a table of its own is kept', async () => {
  await databaseOf(2);
  const body = '{"type":"doc","content":[{"type":"paragraph","attrs":{"id":"old1"},"content":[{"type":"text","text":"Of old"}]}]}';
  await run(`insert into release (story_id, version, path, slug, section_slug, section_name, headline, standfirst, kicker, dateline, language, direction, body, word_count, published_at, updated_at, live_from)
    values ('s1', 1, '/world/old', 'old', 'world', 'World', 'Old', '', '', '', 'en', 'ltr', '${body}', 2, 1, 1, 1)`);
  await startDatabase();
  closeStore();
  expect(await run('select body from release_body')).toEqual([expect.objectContaining({ body })]);
  await expect(run("update release_body set body = 'other'")).rejects.toThrow('may only be closed');
  await expect(run("update release set headline = 'other'")).rejects.toThrow('may only be closed');
  await expect(run('delete from release_body')).rejects.toThrow('never deleted');
  await run('update release set live_until = 5');
});

test('stories written before there was a search are found by it', async () => {
  await databaseOf(5);
  const paragraph = { type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'A zeppelin' }] };
  const draft = {
    headline: 'Old',
    standfirst: '',
    kicker: '',
    dateline: '',
    sectionId: null,
    bylines: ['nora'],
    tags: [],
    photos: [{ photoId: 'p1', caption: 'Over the quay', credit: 'C', alt: '' }],
    body: { type: 'doc', content: [paragraph] },
  };
  await run(`insert into story (id, headline, author_id, created_at, updated_at, updated_by) values ('s1', 'Old', 'system', 1, 1, 'system')`);
  await run(`insert into story_version (story_id, seq, kind, snapshot, content_hash, word_count, author_id, at)
    values ('s1', 1, 'save', '${JSON.stringify(draft)}', '', 2, 'system', 1)`);
  await startDatabase();
  while ((await indexStories(SYSTEM)) > 0);
  closeStore();
  for (const word of ['zeppelin', 'quai', 'old', 'bynora'])
    expect(await run(`select rowid from story_search where story_search match '${word}'`), word).toHaveLength(1);
});

test('photos of before there was a search are found by it, in the order they came', async () => {
  await databaseOf(21);
  const photo = (id: string, caption: string, at: number) => `('${id}', '${id}', '', 'f.jpg', '', 1, 3, 2, '${caption}', '[]', 'u1', ${at})`;
  await run(`insert into photo (id, key, sha256, filename, mime, bytes, width, height, caption, renditions, uploaded_by, uploaded_at)
    values ${photo('p1', 'A zeppelin', 5)}, ${photo('p2', 'A zeppelin too', 5)}, ${photo('p3', 'A boat', 6)}`);
  await startDatabase();
  closeStore();
  const found = await run("select photo_id from photo_search s join photo_find f on f.id = s.rowid where photo_search match 'zeppelin' order by s.rowid desc");
  expect(found.map(({ photo_id }) => photo_id)).toEqual(['p2', 'p1']);
});

test('of the redirects of before only those of sections are left: what leads from a story’s old address is its releases', async () => {
  await databaseOf(25);
  await run("insert into redirect (from_path, to_path, created_at) values ('/world', '/abroad', 1), ('/world/one', '/world/other', 1)");
  await startDatabase();
  closeStore();
  expect(await run('select from_path from redirect')).toMatchObject([{ from_path: '/world' }]);
});
