import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../refusal.ts';
import { refusePhoto } from './decode.ts';
import { decodeApart } from './decoding.ts';
import { type PhotoMetadata, readMetadata } from './metadata.ts';
import type { Prepared } from './prepare.ts';
import { MAXIMUM_PHOTO_BYTES, TOO_LARGE } from './rules.ts';
import { sniff } from './sniff.ts';
import { makeIncoming } from './store.ts';

/** `sha256`: what the sender says the file is, in hex. */
export type Upload = { filename: string; stream: AsyncIterable<Uint8Array>; sha256?: string };
export type TakenIn = Prepared & { folder: string; sha256: string; mime: string; bytes: number; metadata: PhotoMetadata };

/** Takes a picture in: stream to disk, recognise, measure, decode whole, make renditions, look at it. Refuses by name; what was written goes when the photo is settled. */
export async function takeIn(key: string, { filename, stream, sha256: promised }: Upload): Promise<TakenIn> {
  const folder = await makeIncoming(key);
  const original = path.join(folder, 'original');
  const { sha256, bytes, head } = await receive(original, stream, filename);
  if (promised && promised !== sha256) throw new Refusal('conflict', `${filename} did not arrive as it was sent. It has to be sent again`);
  const mime = recognise(head, filename);
  const prepared = await decodeApart('prepare', original, folder, filename);
  return { folder, sha256, mime, bytes, ...prepared, metadata: await readMetadata(original) };
}

async function receive(file: string, stream: AsyncIterable<Uint8Array>, filename: string) {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx', 0o600);
  let bytes = 0;
  let head = new Uint8Array(0);
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > MAXIMUM_PHOTO_BYTES) throw refusePhoto(filename, TOO_LARGE);
      if (head.byteLength < 512) head = Buffer.concat([head, chunk]).subarray(0, 512);
      hash.update(chunk);
      await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes, head };
}

/** The type of a file by its first bytes. Refuses, with what to do, all that is no picture we take. */
export function recognise(head: Uint8Array, filename: string): string {
  const found = sniff(head);
  if (head.byteLength === 0) throw refusePhoto(filename, 'is empty. Ask for the file again');
  if (!found) throw refusePhoto(filename, 'is not a picture. Use JPEG, PNG, WebP, GIF or AVIF');
  if (!found.accepted) throw refusePhoto(filename, `is a ${found.name} file. ${found.help}`);
  return found.mime;
}
