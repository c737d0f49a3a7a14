import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { stampAt } from '#db/comment/stamp.ts';
import { codingFor } from './coding.ts';
import { READER_HEADERS, readerPolicy } from './headers.ts';
import type { Page } from './press.ts';
import type { Print } from './print.ts';

/** A cache in front may keep a page for two seconds and show it three more while it asks again: gone within five of a withdrawal. */
const CACHE_CONTROL = 'public, max-age=0, must-revalidate, s-maxage=2, stale-while-revalidate=3';
const UNKEPT = 'no-store';
const STAMP = /(name="stamp" value=")[^"]*"/g;

/** What the press did for this answer, as RFC 9211 section 2 has it. */
const CACHE_STATUS = { shelf: 'press; hit', print: 'press; fwd=miss', 'last good copy': 'press; hit; detail=last-good-copy' };

/** Answers with a page: 304 where the reader has it already, HEAD without its body. */
export function serve(request: IncomingMessage, response: ServerResponse, { print, from }: Page, isShared = true): void {
  const coding = print.status === 200 ? codingFor(request.headers['accept-encoding']) : 'identity';
  const etag = `"${print.etag}${coding === 'identity' ? '' : `-${coding}`}"`;
  const isKnown = print.status === 200 && matches(request.headers['if-none-match'], etag);
  const body = print.bodies[coding];
  response.writeHead(isKnown ? 304 : print.status, {
    ...READER_HEADERS,
    'Content-Security-Policy': readerPolicy(print.frames, print.media),
    'Cache-Control': print.status === 200 && isShared ? CACHE_CONTROL : UNKEPT,
    'Cache-Status': CACHE_STATUS[from],
    Vary: 'Accept-Encoding',
    ...(print.location && { Location: print.location }),
    ...(print.status === 200 && { ETag: etag, 'Surrogate-Key': print.keys }),
    ...(!isKnown && { 'Content-Type': print.contentType, 'Content-Length': body.byteLength }),
    ...(!isKnown && coding !== 'identity' && { 'Content-Encoding': coding }),
    ...(!print.contentType.startsWith('text/html') && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  });
  response.end(isKnown || request.method === 'HEAD' ? undefined : body);
}

/** Answers one reader with a page nobody else gets; every form in it says the moment it was given out. */
export function serveAlone(request: IncomingMessage, response: ServerResponse, { print, status = print.status }: { print: Print; status?: number }): void {
  const isZipped = codingFor(request.headers['accept-encoding']) !== 'identity';
  const html = print.bodies.identity.toString('utf8').replace(STAMP, `$1${stampAt(Date.now())}"`);
  const body = isZipped ? gzipSync(html, { level: 1 }) : Buffer.from(html);
  response.writeHead(status, {
    ...READER_HEADERS,
    'Cache-Control': UNKEPT,
    'Referrer-Policy': 'same-origin',
    Vary: 'Accept-Encoding',
    'Content-Type': print.contentType,
    'Content-Length': body.byteLength,
    ...(print.location && { Location: print.location }),
    ...(isZipped && { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** A calm page for when a page can neither be printed nor be found on the shelf. */
export function serveFault(response: ServerResponse, status: 500 | 503, id: string): void {
  const words = status === 503 ? 'Very many people are reading just now' : 'Something went wrong on our side';
  serveNote(response, { status, words, more: `Please try again in a moment. If it stays like this, tell us the number ${id}.`, wait: 5 });
}

type Note = { status: number; words: string; more: string; wait?: number };

/** A calm page of two sentences that costs next to nothing; `wait` in seconds. The words are our own, never a reader's. */
export function serveNote(response: ServerResponse, { status, words, more, wait }: Note): void {
  const retry = wait && { 'Retry-After': String(wait) };
  response.writeHead(status, { ...READER_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': UNKEPT, ...retry });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words}</title><h1>${words}</h1><p>${more}</p></html>`,
  );
}

/** What a reader typed, to be copied, where the page its form stood on is gone. */
export function serveTyped(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...READER_HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': UNKEPT });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not sent</title><main><h1>There is nothing at this address any more</h1><p>The story has moved or is no longer here, so this was not sent. It is what you wrote, to be copied:</p><p><label for="typed">Your text</label><br><textarea id="typed" dir="auto" rows="10" cols="40" readonly>\n${escaped(text)}</textarea></p><p><a href="/">To the front page</a></p></main></html>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function matches(known: string | undefined, etag: string): boolean {
  return known === '*' || Boolean(known?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag));
}
