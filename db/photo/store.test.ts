import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from '@20minutes/s3rver';
import { expect, test } from '@playwright/test';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { renderPhoto } from './commands.ts';
import { claimBucket } from './disk.ts';
import { getPhoto } from './queries.ts';
import { clearIncoming, discard, keep, listStored, makeIncoming, openRendition, putFile, removeFile, withOriginal } from './store.ts';

const KEY = '0123456789abcdef'.repeat(2);
const CROP = '0.0.100.80/320.webp';
let bucket: S3rver;

test.beforeEach(async () => {
  await openTestDatabase();
});

test.afterEach(async () => {
  env.PHOTOS_URL = undefined;
  await bucket?.close().catch(() => undefined);
});

const stored = async () => Object.fromEntries([...(await listStored())].map(([key, names]) => [key, [...names].sort()]));
const read = async (name: string) => {
  const found = await openRendition(KEY, name);
  return found && { bytes: found.bytes, text: (await buffer(found.stream)).toString() };
};

for (const kind of ['a folder', 'a bucket'] as const) {
  test.describe(`photos kept in ${kind}`, () => {
    test.beforeEach(async () => {
      if (kind === 'a bucket') await openBucket();
    });

    test('files are put, read, listed and removed, also in a folder below', async () => {
      await putFile(KEY, 'original', Buffer.from('whole'));
      await putFile(KEY, CROP, Buffer.from('part'));
      expect(await read('original')).toEqual({ bytes: 5, text: 'whole' });
      expect(await read(CROP)).toEqual({ bytes: 4, text: 'part' });
      expect(await read('640.webp')).toBeUndefined();
      expect(await stored()).toEqual({ [KEY]: [CROP, 'original'] });
      await withOriginal(KEY, async (original, work) => {
        expect(readFileSync(original, 'utf8')).toBe('whole');
        expect(existsSync(work)).toBe(true);
      });
      await removeFile(KEY, '0.0.100.80');
      expect(await stored()).toEqual({ [KEY]: ['original'] });
      await discard(KEY);
      expect(await stored()).toEqual({});
    });

    test('no name leads out of a photo’s own folder', async () => {
      for (const name of ['../other', '/etc/passwd', 'a/b/c', '..', 'a/../b', ''])
        await expect(putFile(KEY, name, Buffer.from('x')), name).rejects.toThrow('Not a file of a photo');
      await expect(openRendition('../x', 'original')).rejects.toThrow('Not a photo key');
    });

    test('a photo is taken in, gets its slow renditions, and none of its files stays behind on the way', async () => {
      const photo = await addSmallPhoto(SYSTEM);
      await renderPhoto(SYSTEM, photo);
      expect((await getPhoto(SYSTEM, photo.id))?.renditions.map(({ format }) => format)).toEqual(['webp', 'jpeg', 'avif']);
      expect(await stored()).toEqual({ [photo.key]: ['32.avif', '32.jpg', '32.webp', 'original'] });
      for (const place of ['.incoming', '.work']) expect(readdirSync(path.join(env.PHOTOS_DIR, place)), place).toEqual([]);
    });

    test('what was on its way in when the process ended is gone after the next start', async () => {
      const folder = await makeIncoming(KEY);
      await putFile('f'.repeat(32), 'original', Buffer.from('stays'));
      await keep(folder, KEY);
      await putFile(KEY, 'original', Buffer.from('half of it'));
      await clearIncoming(async () => false);
      expect(await stored()).toEqual({ ['f'.repeat(32)]: ['original'] });
      expect(readdirSync(path.join(env.PHOTOS_DIR, '.incoming'))).toEqual([]);
    });
  });
}

test('a bucket that does not answer is named before anything is served', async () => {
  await openBucket();
  await claimBucket();
  env.PHOTOS_URL = env.PHOTOS_URL?.replace('s3://photos', 's3://elsewhere');
  await expect(claimBucket()).rejects.toThrow(/^The photo store s3:\/\/elsewhere\/desk\/2026 cannot be used \(.*bucket.*\): look at PHOTOS_URL/);
});

/** An S3 server of this test's own, with an empty bucket. */
async function openBucket(): Promise<void> {
  const port = await freePort();
  const directory = mkdtempSync(path.join(tmpdir(), 'broadsheet-s3-'));
  // It works out the signature of a listing with a folder otherwise than Amazon does.
  bucket = new S3rver({ port, directory, silent: true, allowMismatchedSignatures: true, configureBuckets: [{ name: 'photos', configs: [] }] });
  await bucket.run();
  env.PHOTOS_URL = `s3://photos/desk/2026?endpoint=http://localhost:${port}`;
  env.AWS_ACCESS_KEY_ID = 'S3RVER';
  env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
