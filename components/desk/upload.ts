import { CHUNK_BYTES } from '#db/photo/chunk-rules.ts';
import type { Rendition } from '#db/photo/rules.ts';

export type UploadedPhoto = {
  id: string;
  key: string;
  filename: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  byline: string;
  alt: string;
  renditions: Rendition[];
};

/** What became of a file: a new photo, or one the desk had already, in so many stories; `like` looks nearly the same. */
export type Arrived = { photo: UploadedPhoto; isNew: boolean; stories: number; like: { id: string; filename: string } | null };
export type Words = Record<string, string>;
type Answer = {
  status: number;
  body: Partial<Arrived & { id: string; received: number; message: string; problem: string | null; details: { received?: number } }>;
};

/** Why a file did not arrive. `isFinal`: trying again would not help; `stopsAll`: the others would fare the same. */
export class UploadProblem extends Error {
  readonly isFinal: boolean;
  readonly stopsAll: boolean;

  constructor(message: string, status: number) {
    super(message);
    this.isFinal = status === 413 || status === 422;
    this.stopsAll = status === 401 || status === 403 || status === 503;
  }
}

export type Sending = { file: File; sha256: string; words: Words; uploadId?: string };
type Progress = { onProgress: (bytes: number) => void; onBegun: (id: string) => void; signal: AbortSignal };

/** Sends a file in pieces, from where an earlier try stopped; tells how many bytes are there. Rejects with the server's own words. */
export async function sendFile(sending: Sending, { onProgress, onBegun, signal }: Progress): Promise<Arrived> {
  const { file } = sending;
  const lost = `${file.name} did not arrive: the connection broke. Try it again.`;
  const begun = await begin(sending, { lost, signal });
  if (begun.body.photo) return begun.body as Arrived;
  const { id = '', received: there = 0 } = begun.body;
  onBegun(id);
  let received = there;
  for (let corrections = 0; ; ) {
    onProgress(received);
    const start = received;
    const answer = await ask('PATCH', `/api/photos/uploads/${id}`, {
      lost,
      signal,
      body: file.slice(start, start + CHUNK_BYTES),
      headers: { 'Upload-Offset': String(start) },
      onSent: (bytes) => onProgress(start + bytes),
    });
    if (answer.body.photo) return answer.body as Arrived;
    if (answer.status === 409) corrections += 1;
    if (corrections > 3) throw new UploadProblem(answer.body.message ?? lost, 409);
    received = answer.body.received ?? answer.body.details?.received ?? start;
  }
}

/** Goes on with an upload begun before, or announces the file. */
async function begin({ file, sha256, words, uploadId }: Sending, { lost, signal }: { lost: string; signal: AbortSignal }): Promise<Answer> {
  const before = uploadId ? await ask('GET', `/api/photos/uploads/${uploadId}`, { lost, signal }).catch(() => undefined) : undefined;
  if (before && !before.body.problem) return before;
  return ask('POST', '/api/photos/uploads', { lost, signal, body: JSON.stringify({ filename: file.name, bytes: file.size, sha256, words }) });
}

type Asked = { lost: string; signal: AbortSignal; body?: XMLHttpRequestBodyInit; headers?: Record<string, string>; onSent?: (bytes: number) => void };

/** By XMLHttpRequest, which alone tells how much was sent. A conflict that says where to go on is an answer. */
function ask(method: string, address: string, { lost, signal, body, headers = {}, onSent }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'json';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onSent?.(event.loaded);
    request.onload = () => {
      const { status, response } = request;
      if (status < 300 || (status === 409 && response?.details)) resolve({ status, body: response ?? {} });
      else reject(new UploadProblem(response?.message ?? lost, status));
    };
    request.onerror = () => reject(new UploadProblem(lost, 0));
    request.onabort = () => reject(new UploadProblem(lost, 0));
    if (signal.aborted) return reject(new UploadProblem(lost, 0));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
