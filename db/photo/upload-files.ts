import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../refusal.ts';
import { CHUNK_BYTES } from './chunk-rules.ts';
import { uploadsFolder } from './store.ts';

/** Writes a piece of an upload at its place (in bytes) and returns how many bytes it had. More than `room` or a whole piece is refused; what was written of it counts for nothing. */
export async function writeChunk(uploadId: string, offset: number, room: number, stream: AsyncIterable<Uint8Array>): Promise<number> {
  await mkdir(uploadsFolder(), { recursive: true });
  const handle = await open(fileOf(uploadId), offset === 0 ? 'w' : 'r+', 0o600);
  let bytes = 0;
  try {
    for await (const part of stream) {
      if (bytes + part.byteLength > Math.min(room, CHUNK_BYTES)) throw new Refusal('invalid', 'More was sent than was announced. Add the file again');
      await handle.write(part, 0, part.byteLength, offset + bytes);
      bytes += part.byteLength;
    }
  } finally {
    await handle.close();
  }
  return bytes;
}

/** The first 512 bytes of what has arrived. */
export async function headOf(uploadId: string): Promise<Uint8Array> {
  const handle = await open(fileOf(uploadId), 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** All that has arrived of an upload, as it was sent. */
export async function* readUpload(uploadId: string, bytes: number): AsyncGenerator<Uint8Array> {
  if (bytes > 0) yield* createReadStream(fileOf(uploadId), { end: bytes - 1, highWaterMark: 1 << 20 });
}

/** Removes what has arrived of an upload. */
export async function removeUpload(uploadId: string): Promise<void> {
  await rm(fileOf(uploadId), { force: true });
}

/** The ids of the uploads something has arrived of. */
export function listUploadFiles(): Promise<string[]> {
  return readdir(uploadsFolder()).catch(() => []);
}

function fileOf(uploadId: string): string {
  if (!/^[0-9a-f]{32}$/.test(uploadId)) throw new Error('Not an upload');
  return path.join(uploadsFolder(), uploadId);
}
