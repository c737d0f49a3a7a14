import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { addPhoto, inspectPhoto } from './commands.ts';
import { listUninspected } from './queries.ts';

test.beforeEach(async () => {
  await openTestDatabase();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

test('a photo knows what it looks like and how many frames it has', async () => {
  const frames = await sharp(Buffer.concat([Buffer.alloc(60 * 40 * 3, 30), Buffer.alloc(60 * 40 * 3, 200)]), {
    raw: { width: 60, height: 80, channels: 3, pageHeight: 40 },
  })
    .gif({ delay: [100, 100] })
    .toBuffer();
  const { photo } = { photo: await addPhoto(SYSTEM, { filename: 'moving.gif', stream: only(frames) }) };
  expect([photo.width, photo.height, photo.renditions.map(({ format, height }) => [format, height])]).toEqual([
    60,
    40,
    [
      ['webp', 40],
      ['jpeg', 40],
    ],
  ]);
  expect((await sharp(path.join(env.PHOTOS_DIR, photo.key, '60.webp'), { animated: true }).metadata()).pages).toBe(2);
  const [row] = (await store().client.execute('select frames, colour, phash, auto_focus, rendered_at is null as waits from photo')).rows;
  expect(row).toMatchObject({ frames: 2, phash: '0'.repeat(16), waits: 0 });
});

test('a photo that came before the desk asked is looked at later, one whose file is gone only once', async () => {
  const pixels = Buffer.alloc(64 * 48 * 3).map((_, index) => (index % 3 === 2 ? 200 : (index * 7) % 90));
  const bytes = await sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } })
    .png()
    .toBuffer();
  const photo = await addPhoto(SYSTEM, { filename: 'sea.png', stream: only(bytes) });
  const seen = async () => (await store().client.execute('select phash, colour, auto_focus from photo')).rows[0];
  const before = await seen();
  expect(before).toMatchObject({ colour: 'blue', phash: expect.stringMatching(/^[0-9a-f]{16}$/) });
  await store().client.execute('update photo set phash = null, colour = null, auto_focus = null');
  for (const unseen of await listUninspected(SYSTEM)) await inspectPhoto(SYSTEM, unseen);
  expect(await seen()).toEqual(before);
  await store().client.execute({ sql: 'update photo set phash = null, key = ? where id = ?', args: ['0'.repeat(32), photo.id] });
  const { error } = console;
  const said: string[] = [];
  console.error = (line: string) => said.push(line);
  for (const unseen of await listUninspected(SYSTEM)) await inspectPhoto(SYSTEM, unseen);
  console.error = error;
  expect(said).toEqual([expect.stringMatching(/^photo \w+: it could not be looked at: /)]);
  expect(await listUninspected(SYSTEM)).toEqual([]);
});
