import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { isRefusal } from '../refusal.ts';
import { openTestDatabase } from '../test-database.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { listStored } from './store.ts';
import { type Arrived, beginUpload, cancelUpload, clearUploads, type Receiving, receiveChunk } from './upload-commands.ts';
import { getUpload, listStaleUploads } from './upload-queries.ts';
import { MOST_OPEN } from './upload-rules.ts';

const ANN: Actor = { id: 'ann', name: 'Ann', role: 'contributor' };

test.beforeEach(async () => {
  await openTestDatabase();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

/** A picture with a pattern that depends on the seed. */
function draw(seed: number, size = 200): Promise<Buffer> {
  const pixels = Buffer.alloc(size * size * 3, 0).map((_, index) => {
    const [x, y] = [(index / 3) % size, Math.floor(index / 3 / size)];
    return 128 + 100 * Math.sin((x * (seed + 1)) / 40 + (y * (seed % 3)) / 25) * Math.cos(y / (15 + seed));
  });
  return sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const announce = (bytes: Buffer, filename = 'boat.jpg', words: Record<string, string> = {}, actor = ANN) =>
  beginUpload(actor, { filename, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), words });
const begun = async (bytes: Buffer, filename?: string, words?: Record<string, string>) => ((await announce(bytes, filename, words)) as Receiving).id;
const send = (uploadId: string, bytes: Buffer, offset = 0, actor = ANN) => receiveChunk(actor, { uploadId, offset, stream: only(bytes) });
const sendAll = async (bytes: Buffer, filename?: string, words?: Record<string, string>) => (await send(await begun(bytes, filename, words), bytes)) as Arrived;
const uploadFiles = () => readdirSync(path.join(env.PHOTOS_DIR, '.uploads'));
const refusalOf = async (work: Promise<unknown>) => {
  const fault = await work.then(
    () => undefined,
    (reason) => reason,
  );
  if (!isRefusal(fault)) throw fault ?? new Error('It was not refused');
  return { code: fault.code, message: fault.message, details: fault.details };
};

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* breaking(bytes: Uint8Array, fault: Error): AsyncGenerator<Uint8Array> {
  yield bytes;
  throw fault;
}

test('a file arrives piece by piece, goes on where it stopped, and becomes a photo', async () => {
  const bytes = await draw(1);
  const id = await begun(bytes);
  expect(await send(id, bytes.subarray(0, 3000))).toEqual({ id, received: 3000 });
  const broken = receiveChunk(ANN, { uploadId: id, offset: 3000, stream: breaking(bytes.subarray(3000, 3500), new Error('the line went dead')) });
  await expect(broken).rejects.toThrow('the line went dead');
  expect(await refusalOf(send(id, bytes.subarray(3500), 3500))).toMatchObject({ code: 'conflict', details: { received: 3000 } });
  expect(await announce(bytes), 'after a reload').toEqual({ id, received: 3000 });
  const { photo, isNew, like } = (await send(id, bytes.subarray(3000), 3000)) as Arrived;
  expect([photo.filename, photo.width, isNew, like]).toEqual(['boat.jpg', 200, true, null]);
  expect(uploadFiles()).toEqual([]);
  expect(await send(id, Buffer.alloc(0), bytes.length), 'asked again').toMatchObject({ photo: { id: photo.id } });
});

test('all had arrived when the server ended: an empty piece makes the photo', async () => {
  const bytes = await draw(1);
  const id = await begun(bytes);
  await send(id, bytes.subarray(0, 3000));
  await writeFile(path.join(env.PHOTOS_DIR, '.uploads', id), bytes);
  await store().client.execute({ sql: 'update photo_upload set received = ? where id = ?', args: [bytes.length, id] });
  expect(await send(id, Buffer.alloc(0), bytes.length)).toMatchObject({ isNew: true, photo: { filename: 'boat.jpg' } });
});

test('what is not what was announced is sent again from its beginning', async () => {
  const bytes = await draw(1);
  const id = await begun(bytes);
  const other = Buffer.from(bytes);
  other[bytes.length - 50] = (other[bytes.length - 50] ?? 0) ^ 1;
  expect(await refusalOf(send(id, other))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('boat.jpg did not arrive as it was sent'),
    details: { received: 0 },
  });
  expect(await send(id, bytes)).toMatchObject({ isNew: true });
  const lost = await begun(await draw(2), 'lost.jpg');
  await send(lost, (await draw(2)).subarray(0, 3000));
  await rm(path.join(env.PHOTOS_DIR, '.uploads', lost));
  expect(await refusalOf(send(lost, (await draw(2)).subarray(3000), 3000))).toMatchObject({ code: 'conflict', details: { received: 0 } });
  expect([...(await listStored()).keys()]).toHaveLength(1);
});

test('more than was announced is refused, and nothing of it stays', async () => {
  const bytes = await draw(1);
  const id = await begun(bytes);
  expect(await refusalOf(send(id, Buffer.concat([bytes, bytes])))).toMatchObject({ code: 'invalid' });
  expect([uploadFiles(), [...(await listStored()).keys()]]).toEqual([[], []]);
});

test('what is no picture is refused by name and with what to do, at its first piece', async () => {
  const zip = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(9000, 1)]);
  const id = await begun(zip, 'harbour.jpg');
  const message = 'harbour.jpg is a ZIP file. Unpack it, then add the pictures in it';
  expect(await refusalOf(send(id, zip.subarray(0, 600)))).toMatchObject({ code: 'invalid', message });
  expect((await getUpload(ANN, id))?.problem).toBe(message);
  expect(uploadFiles()).toEqual([]);
  const half = (await draw(1)).subarray(0, 4000);
  expect(await refusalOf(sendAll(half, 'half.jpg'))).toMatchObject({ code: 'invalid', message: expect.stringContaining('half.jpg is damaged') });
  expect(await refusalOf(sendAll(Buffer.alloc(0), 'empty.jpg'))).toMatchObject({ message: 'empty.jpg is empty. Ask for the file again' });
  expect([...(await listStored()).keys()]).toEqual([]);
});

test('bytes the desk has are not taken twice, before or after they are sent; one that looks the same is named', async () => {
  const bytes = await draw(1);
  const [one, two] = [await begun(bytes), ((await announce(bytes, 'copy.jpg', {}, { ...ANN, id: 'bo' })) as Receiving).id];
  const { photo } = (await send(one, bytes)) as Arrived;
  expect(await send(two, bytes, 0, { ...ANN, id: 'bo' }), 'both were on their way').toMatchObject({ isNew: false, photo: { id: photo.id } });
  expect(await announce(bytes, 'again.jpg')).toMatchObject({ isNew: false, stories: 0, photo: { id: photo.id } });
  const smaller = await sharp(bytes).resize(150).jpeg({ quality: 60 }).toBuffer();
  expect(await sendAll(smaller, 'smaller.jpg')).toMatchObject({ isNew: true, like: { id: photo.id, filename: 'boat.jpg' } });
  expect((await sendAll(await draw(7), 'other.jpg')).like).toBeNull();
  await store().client.execute({ sql: 'update photo set removed_at = 1 where id = ?', args: [photo.id] });
  expect(await announce(bytes), 'a removed one does not count').toMatchObject({ received: 0 });
});

test('the words of a batch are given where a file says nothing, or instead where that is asked for', async () => {
  const silent = await sendAll(await draw(1), 'silent.jpg', { credit: 'Ann Quay', keywords: 'boats, harbour, boats', city: 'Porto' });
  expect(silent.photo).toMatchObject({ credit: 'Ann Quay', caption: '' });
  const [row] = (await store().client.execute("select fields from photo where filename = 'silent.jpg'")).rows;
  expect(JSON.parse(String(row?.fields))).toEqual({ city: 'Porto', keywords: ['boats', 'harbour'] });
  const speaking = async (seed: number) =>
    sharp(await draw(seed))
      .withExif({ IFD0: { Artist: 'Bo', ImageDescription: 'Nets' } })
      .jpeg()
      .toBuffer();
  const words = { credit: 'Ann Quay', caption: 'A walk', alt: 'A pier' };
  expect((await sendAll(await speaking(2), 'speaking.jpg', words)).photo, 'whose camera it is says nothing of the credit').toMatchObject({
    credit: 'Ann Quay',
    byline: 'Bo',
    caption: 'Nets',
    alt: 'A pier',
  });
  expect((await sendAll(await speaking(4), 'alone.jpg', {})).photo, 'the photographer is credited where nobody else is').toMatchObject({ credit: 'Bo' });
  expect((await sendAll(await speaking(3), 'spoken.jpg', { ...words, overwrite: 'on' })).photo).toMatchObject({ credit: 'Ann Quay', caption: 'A walk' });
});

test('a full disk is said plainly, keeps what had arrived, and leaves no photo', async () => {
  const bytes = await draw(1);
  const id = await begun(bytes);
  await send(id, bytes.subarray(0, 3000));
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const { error } = console;
  console.error = () => undefined;
  const told = await refusalOf(receiveChunk(ANN, { uploadId: id, offset: 3000, stream: breaking(bytes.subarray(3000, 3100), full) }));
  console.error = error;
  expect(told).toMatchObject({ code: 'busy', message: expect.stringContaining('boat.jpg could not be kept: the server’s disk is full') });
  expect([...(await listStored()).keys()]).toEqual([]);
  expect(await send(id, bytes.subarray(3000), 3000)).toMatchObject({ isNew: true });
});

test('nobody sees, sends to or cancels somebody else’s upload, and one person has so many at most', async () => {
  const bytes = await draw(1);
  const id = await begun(bytes);
  const bo = { ...ANN, id: 'bo' };
  expect(await getUpload(bo, id)).toBeUndefined();
  expect(await refusalOf(send(id, bytes, 0, bo))).toMatchObject({ code: 'missing' });
  expect(await refusalOf(cancelUpload(bo, id))).toMatchObject({ code: 'missing' });
  for (let number = 1; number < MOST_OPEN; number += 1) await announce(Buffer.from(`file ${number}`));
  expect(await refusalOf(announce(Buffer.from('one more')))).toMatchObject({ code: 'throttled' });
  await cancelUpload(ANN, id);
  expect(await announce(Buffer.from('one more'))).toMatchObject({ received: 0 });
});

test('what nobody goes on with for a day is cleared away, row and file, and files of nobody too', async () => {
  const bytes = await draw(1);
  const [old, fresh] = [await begun(bytes), await begun(await draw(2))];
  await send(old, bytes.subarray(0, 500));
  await send(fresh, (await draw(2)).subarray(0, 500));
  await writeFile(path.join(env.PHOTOS_DIR, '.uploads', '0'.repeat(32)), 'left');
  await store().client.execute({ sql: 'update photo_upload set touched_at = ? where id = ?', args: [Date.now() - 25 * 3_600_000, old] });
  await clearUploads(SYSTEM, await listStaleUploads(SYSTEM));
  expect(uploadFiles()).toEqual([fresh]);
  expect([await getUpload(ANN, old), (await getUpload(ANN, fresh))?.received]).toEqual([undefined, 500]);
});
