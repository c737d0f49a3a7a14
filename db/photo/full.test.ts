import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { isDiskFull } from './full.ts';
import { listStored } from './store.ts';
import { beginUpload, receiveChunk } from './upload-commands.ts';

const MEGABYTE = 1_048_576;

test.afterEach(() => {
  spawnSync('umount', [env.PHOTOS_DIR]);
});

test('a disk that is full in the middle of it: said plainly, nothing half there, and gone on with when there is room', async () => {
  await openTestDatabase();
  mkdirSync(env.PHOTOS_DIR, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', env.PHOTOS_DIR]);
  test.skip(mounted.status !== 0, 'Only root can make a small disk to fill');
  const filler = path.join(env.PHOTOS_DIR, '.filler');
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const bytes = await sharp({ create: { width: 1500, height: 1000, channels: 3, background: '#888888', noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
  // What arrives fits once, but not a second time as the original.
  writeFileSync(filler, Buffer.alloc(12 * MEGABYTE - Math.round(bytes.length * 1.5)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const begun = await beginUpload(SYSTEM, { filename: 'boat.jpg', bytes: bytes.length, sha256, words: {} });
  const uploadId = 'id' in begun ? begun.id : '';
  const { error } = console;
  console.error = () => undefined;
  const sending = receiveChunk(SYSTEM, { uploadId, offset: 0, stream: only(bytes) });
  await expect(sending).rejects.toMatchObject({ code: 'busy', message: expect.stringContaining('boat.jpg could not be kept: the server’s disk is full') });
  console.error = error;
  expect([...(await listStored()).keys()]).toEqual([]);
  expect(readdirSync(path.join(env.PHOTOS_DIR, '.incoming'))).toEqual([]);
  expect((await store().client.execute('select id from photo')).rows).toEqual([]);
  rmSync(filler);
  const { received } = (await beginUpload(SYSTEM, { filename: 'boat.jpg', bytes: bytes.length, sha256, words: {} })) as { received: number };
  expect(received, 'what had arrived stays').toBe(bytes.length);
  expect(await receiveChunk(SYSTEM, { uploadId, offset: received, stream: only(Buffer.alloc(0)) })).toMatchObject({ isNew: true });
});

test('a full disk is recognised however it is said', () => {
  expect(isDiskFull(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(true);
  expect(isDiskFull(new Error('x', { cause: new Error('VipsTarget: write error: No space left on device') }))).toBe(true);
  expect(isDiskFull(new Error('VipsJpeg: premature end of JPEG image'))).toBe(false);
});

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
