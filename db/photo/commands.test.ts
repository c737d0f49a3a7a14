import { renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { renderPhoto } from './commands.ts';
import { getPhoto, listUnrendered } from './queries.ts';
import { photoFolder } from './store.ts';

test.beforeEach(async () => {
  await openTestDatabase();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

test('a photo whose AVIF cannot be made keeps its others, is tried three times, and says why each time', async () => {
  const said: string[] = [];
  const { error } = console;
  console.error = (line: string) => said.push(line);
  const photo = await addSmallPhoto(SYSTEM);
  const [original, aside] = [`${photoFolder(photo.key)}/original`, `${photoFolder(photo.key)}/aside`];
  renameSync(original, aside);
  for (let tries = 0; tries < 3; tries += 1) {
    const [waiting] = await listUnrendered(SYSTEM);
    expect(waiting?.id).toBe(photo.id);
    if (waiting) await renderPhoto(SYSTEM, waiting);
  }
  console.error = error;
  expect(await listUnrendered(SYSTEM), 'not for ever').toEqual([]);
  expect(said).toHaveLength(3);
  for (const line of said) expect(line).toMatch(new RegExp(`^photo ${photo.id}: AVIF could not be made: .*original`));
  expect((await getPhoto(SYSTEM, photo.id))?.renditions).toEqual(photo.renditions);
});

test('one that failed comes after those not yet tried, and succeeds when it can', async () => {
  const [failing, next] = [await addSmallPhoto(SYSTEM), await addSmallPhoto(SYSTEM)];
  await store().client.execute({ sql: 'update photo set render_tries = 1 where id = ?', args: [failing.id] });
  expect((await listUnrendered(SYSTEM, 5)).map(({ id }) => id)).toEqual([next.id, failing.id]);
  await renderPhoto(SYSTEM, failing);
  expect((await getPhoto(SYSTEM, failing.id))?.renditions.map(({ format }) => format)).toContain('avif');
  expect((await listUnrendered(SYSTEM, 5)).map(({ id }) => id)).toEqual([next.id]);
});
