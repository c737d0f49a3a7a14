import { createHash } from 'node:crypto';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { env } from '#db/env.ts';
import { collectNames } from '#db/pages.ts';
import { frameHosts } from './frames.ts';
import { mediaOrigins } from './media.ts';
import { strip } from './strip.ts';

export type Coding = 'identity' | 'gzip' | 'br';
export type Print = {
  status: number;
  location?: string;
  contentType: string;
  etag: string;
  bodies: Record<Coding, Buffer>;
  names: Set<string>;
  /** The same for a cache in front that purges by key. */
  keys: string;
  /** Hosts of the frames its reader may ask for. */
  frames: string[];
  /** Origins its player loads from; undefined where it has none. */
  media?: string[];
};

const TIME_LIMIT = 10_000;
/** Next says 308 for what has moved for good; older readers of feeds understand 301 better. */
const STATUSES: Record<number, number> = { 308: 301 };
/** How a page says that nothing is here, or no longer, where Next has no status for it. */
const STATED = /<meta name="status" content="(404|410)"\/>/;
/** A header of more would be too long for some proxies. */
const MOST_KEYS = 200;
const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);

/** Prints one reader page: runs Next on a bare GET, takes the framework's scripts out, compresses. Throws when Next answers 5xx or not in time. */
export async function printPage(render: RequestListener, address: string): Promise<Print> {
  const { result: page, names } = await collectNames(() => renderBare(render, address));
  if (page.status >= 500) throw new Error(`Printing ${unasked(address)} ended with ${page.status}`);
  const isHtml = page.contentType.startsWith('text/html');
  const html = isHtml ? strip(page.body.toString('utf8')) : '';
  const identity = isHtml ? Buffer.from(html) : page.body;
  const [zipped, brotli] = await Promise.all([
    asGzip(identity, { level: 6 }),
    asBrotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } }),
  ]);
  const etag = createHash('sha1').update(identity).digest('base64url');
  const { status, location, contentType } = page;
  return {
    status: STATUSES[status] ?? statedStatus(html) ?? status,
    location,
    contentType,
    etag,
    bodies: { identity, gzip: zipped, br: brotli },
    names,
    keys: [...names].slice(0, MOST_KEYS).map(keyOf).join(' '),
    frames: frameHosts(html),
    media: mediaOrigins(html),
  };
}

/** Not the name itself: that may hold the id of a story readers do not see. */
function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 10);
}

/** What somebody searched for is nobody's business, not even the log's. */
function unasked(address: string): string {
  return address.replace(/\?q=.*$/, '?q=…');
}

function statedStatus(html: string): number | undefined {
  const stated = STATED.exec(html)?.[1];
  return stated ? Number(stated) : undefined;
}

type Rendered = { status: number; location?: string; contentType: string; body: Buffer };

/** Runs the handler on a request that carries nothing of any reader: path only, no cookies, no headers. */
function renderBare(render: RequestListener, address: string): Promise<Rendered> {
  return new Promise((resolve, reject) => {
    const request = new IncomingMessage(new Socket());
    const timer = setTimeout(() => reject(new Error(`Printing ${unasked(address)} took longer than ${TIME_LIMIT} ms`)), TIME_LIMIT);
    Object.assign(request, { method: 'GET', url: address, headers: bareHeaders(), complete: true });
    request.push(null);
    const response = capture(request, (body) => {
      clearTimeout(timer);
      const location = response.getHeader('location');
      const contentType = String(response.getHeader('content-type') ?? 'text/html; charset=utf-8');
      resolve({ status: response.statusCode, location: location ? String(location) : undefined, contentType, body });
    });
    Promise.resolve(render(request, response)).catch(reject);
  });
}

function bareHeaders() {
  const { host, protocol } = new URL(env.SITE_URL);
  return { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
}

/** A response that gathers what is written instead of sending it. */
export function capture(request: IncomingMessage, done: (body: Buffer) => void): ServerResponse {
  const response = new ServerResponse(request);
  const chunks: Buffer[] = [];
  const gather = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.flushHeaders = () => {};
  response.write = ((chunk: unknown, encoding: unknown, callback: unknown) => {
    gather(chunk);
    const after = typeof encoding === 'function' ? encoding : callback;
    if (typeof after === 'function') queueMicrotask(() => after());
    return true;
  }) as typeof response.write;
  response.end = ((chunk: unknown) => {
    gather(chunk);
    Object.defineProperty(response, 'writableEnded', { value: true });
    Object.defineProperty(response, 'writableFinished', { value: true });
    response.emit('finish');
    response.emit('close');
    done(Buffer.concat(chunks));
    return response;
  }) as typeof response.end;
  return response;
}
