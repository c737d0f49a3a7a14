import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CHUNK_BYTES } from '#db/photo/chunk-rules.ts';

/** A photographer's browser: sends so many photos in pieces, two at a time, each other bytes than the others. Prints how many milliseconds it took. */
const [url = '', cookie = '', count = '0', ...files] = process.argv.slice(2);
const headers = { Cookie: cookie, Origin: url };
const bodies = files.map((file) => readFileSync(file));
let next = 0;
const began = performance.now();
await Promise.all([1, 2].map(send));
console.log(Math.round(performance.now() - began));

async function send(): Promise<void> {
  while (next < Number(count)) {
    const number = next++;
    // What follows the end of a JPEG is not looked at, but makes other bytes of it.
    const bytes = Buffer.concat([bodies[number % bodies.length] ?? Buffer.alloc(0), randomBytes(16)]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const said = JSON.stringify({ filename: `${number}.jpg`, bytes: bytes.length, sha256, words: { credit: 'Ann Quay' } });
    const { id } = await ask('POST', '/api/photos/uploads', said);
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
      await ask('PATCH', `/api/photos/uploads/${id}`, bytes.subarray(start, start + CHUNK_BYTES), { 'Upload-Offset': String(start) });
  }
}

async function ask(method: string, path: string, body: BodyInit, more: Record<string, string> = {}) {
  const answer = await fetch(url + path, { method, body, headers: { ...headers, ...more } });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${said.message}`);
  return said;
}
