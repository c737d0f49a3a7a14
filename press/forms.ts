import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LARGEST_FORM } from '#db/comment/rules.ts';
import { networkOf } from '#db/comment/text-rules.ts';
import type { SentBack } from '#db/pages.ts';
import { Buckets } from './buckets.ts';
import type { Press } from './press.ts';
import { capture } from './print.ts';
import { hasStamp, isPrivate } from './reader-paths.ts';
import { serveAlone, serveNote, serveTyped } from './serve.ts';

const AT_ONCE = 6;
const ONE_MORE = 30_000;
/** Reports of errors have a limit of their own behind this one. */
const REPORTS_AT_ONCE = 30;
/** A newsroom or a school may be behind one address. */
const READS_AT_ONCE = 120;
const ONE_MORE_READ = 1000;
const buckets = new Buckets(AT_ONCE, ONE_MORE);
const reports = new Buckets(REPORTS_AT_ONCE, ONE_MORE);
const reads = new Buckets(READS_AT_ONCE, ONE_MORE_READ);

type Refused = SentBack & { address: string };

/** Takes a reader's form: refuses what is too large and who sends too much before anything else is done for them, and gives back what was refused with what was typed in it. `from`: the address it came from. */
export async function takeForm(press: Press, render: RequestListener, request: IncomingMessage, response: ServerResponse, from: string): Promise<void> {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= LARGEST_FORM)) return refuseSize(response, Number.isNaN(length));
  if (!has(buckets, request, response, from)) return;
  const coding = request.headers['accept-encoding'];
  const answer = await answerOf(render, request);
  const back = sentBackBy(answer);
  if (!back) return pass(answer, response);
  request.headers['accept-encoding'] = coding;
  const print = await press.alone(back.address, back);
  const { body = '', details = '', appeal = '' } = back.typed;
  const text = body || details || appeal;
  if (print.status === 200) serveAlone(request, response, { print, status: answer.status });
  else if (text) serveTyped(response, print.status === 404 ? 404 : answer.status, text);
  else serveAlone(request, response, { print });
}

/** May this address send another report? Where it may not, that is the answer. */
export function mayReport(request: IncomingMessage, response: ServerResponse, from: string): boolean {
  return has(reports, request, response, from);
}

/** May this address have another reading counted? Where it may not, it is answered with nothing: no person waits for it. */
export function mayRead(request: IncomingMessage, response: ServerResponse, from: string): boolean {
  if (reads.take(networkOf(from), Date.now())) return true;
  request.resume();
  response.writeHead(429, { 'Cache-Control': 'no-store' }).end();
  return false;
}

function has(left: Buckets, request: IncomingMessage, response: ServerResponse, from: string): boolean {
  if (left.take(networkOf(from), Date.now())) return true;
  request.resume();
  const more = 'You have sent a lot in a short time. Wait a minute, go back one page, and send it again: what you typed is still there.';
  serveNote(response, { status: 429, words: 'Not so fast', more, wait: 60 });
  return false;
}

function refuseSize(response: ServerResponse, isUnknown: boolean): void {
  response.setHeader('Connection', 'close');
  const more = 'A comment has up to 2,000 characters. Go back one page to shorten it: what you typed is still there.';
  serveNote(response, { status: isUnknown ? 411 : 413, words: 'This is too long', more });
}

type Answer = { status: number; type: string; location: string; body: Buffer };

/** What the route says, unzipped: it is read here. */
function answerOf(render: RequestListener, request: IncomingMessage): Promise<Answer> {
  delete request.headers['accept-encoding'];
  return new Promise((resolve, reject) => {
    const response = capture(request, (body) => {
      const header = (name: string) => String(response.getHeader(name) ?? '');
      resolve({ status: response.statusCode, type: header('content-type'), location: header('location'), body });
    });
    Promise.resolve(render(request, response)).catch(reject);
  });
}

/** The form that was refused, where it stands on a page of ours. */
function sentBackBy({ type, body }: Answer): Refused | undefined {
  if (!type.startsWith('application/problem+json')) return undefined;
  const back = JSON.parse(body.toString('utf8')) as Refused;
  return hasStamp(back.address) || isPrivate(back.address) ? back : undefined;
}

function pass({ status, type, location, body }: Answer, response: ServerResponse): void {
  if (location) response.writeHead(status, { Location: location, 'Cache-Control': 'no-store' }).end();
  else if (status < 500 && !type.startsWith('application/problem')) response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
  else serveNote(response, { status, words: 'This could not be sent', more: 'Go back one page and send it again: what you typed is still there.' });
}
