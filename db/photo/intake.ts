import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../refusal.ts';
import { inDecoder, measure, refusePhoto, render } from './decode.ts';
import { type PhotoMetadata, readMetadata } from './metadata.ts';
import { MAXIMUM_PHOTO_BYTES, type Rendition } from './rules.ts';
import { sniff } from './sniff.ts';
import { makeIncoming } from './store.ts';

export type Upload = { filename: string; stream: AsyncIterable<Uint8Array> };
export type TakenIn = {
  folder: string;
  sha256: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  renditions: Rendition[];
  metadata: PhotoMetadata;
};

/** Takes a picture in: stream to disk, recognise, measure, decode whole, make renditions. Refuses by name; what was written goes when the photo is settled. */
export async function takeIn(key: string, { filename, stream }: Upload): Promise<TakenIn> {
  const folder = await makeIncoming(key);
  const original = path.join(folder, 'original');
  const { sha256, bytes, head } = await receive(original, stream, filename);
  const mime = recognise(head, filename);
  const { width, height } = await measure(original, filename);
  const renditions = await inDecoder(() => render(original, folder, width, ['webp', 'jpeg'])).catch((fault) => {
    throw refusePhoto(filename, /timeout/i.test(String(fault)) ? 'takes too long to decode' : 'is damaged: it cannot be read to its end');
  });
  return { folder, sha256, mime, bytes, width, height, renditions, metadata: await readMetadata(original) };
}

async function receive(file: string, stream: AsyncIterable<Uint8Array>, filename: string) {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let bytes = 0;
  let head = new Uint8Array(0);
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > MAXIMUM_PHOTO_BYTES) throw new Refusal('invalid', `${filename} is larger than 30 MB`, { photo: `${filename} is larger than 30 MB` });
      if (head.byteLength < 512) head = Buffer.concat([head, chunk]).subarray(0, 512);
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes, head };
}

function recognise(head: Uint8Array, filename: string): string {
  const found = sniff(head);
  if (head.byteLength === 0) throw refusePhoto(filename, 'is empty');
  if (!found) throw refusePhoto(filename, 'is not a picture. Use JPEG, PNG, WebP, GIF or AVIF');
  if (!found.accepted) throw refusePhoto(filename, `is a ${found.name} file. Use JPEG, PNG, WebP, GIF or AVIF`);
  return found.mime;
}
