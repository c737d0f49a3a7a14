import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import next from 'next';
import { env, isPublicSite } from '#db/env.ts';
import { isPlainOrigin } from '#db/live/address-rules.ts';
import { getOrigins } from '#db/live/queries.ts';
import { closeNewsroom, openNewsroom } from '#db/open.ts';
import { isKnownPath } from '#db/release/known-public.ts';
import { drainOnSignal } from './drain.ts';
import { mayRead, mayReport, takeForm } from './forms.ts';
import { setCommonHeaders, setDeskHeaders } from './headers.ts';
import { logFault } from './log.ts';
import { Press, TooBusy } from './press.ts';
import { hasStamp, isFixed, isKept, isPrivate, isReadersForm, isReport, NOT_FOUND, pathOf, printAddress, takesForm } from './reader-paths.ts';
import { refusalOf } from './refuse.ts';
import { serve, serveAlone, serveFault } from './serve.ts';
import { readTarget } from './target.ts';
import { startTicking, writeReads } from './tick.ts';

const DESK = /^\/(dashboard|sign-in|api)(\/|\?|$)/;
const CHANNEL_TEST = /^\/dashboard\/live\/([0-9a-f]{32})\/test(\?|$)/;
const UPLOAD = '/api/photos';
const READING = '/api/reading';
const MAXIMUM_BODY = 1_200_000;
const BODY_SECONDS = 30;
const COUNT_EVERY = 50;
/** What is still being sent is not read. */
const HANGS_UP = { Connection: 'close' };

/** Opens the newsroom and serves it until SIGTERM. Throws, in one line, what stands in the way. */
export async function startServer(): Promise<void> {
  const { lines } = await openNewsroom();
  const app = next({ dev: false, port: env.PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  const render: RequestListener = (request, response) => handle(request, response);
  const press = new Press(render, env.PRESS_MEGABYTES * 1_048_576, async (address) => isFixed(address) || isKnownPath(pathOf(address)));
  const stopTicking = await startTicking(press);
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 600_000 }, (request, response) => {
    answer(press, render, request, response).catch((fault) => fail(response, fault));
  });
  server.on('error', (fault: NodeJS.ErrnoException) => {
    console.error(fault.code === 'EADDRINUSE' ? `Port ${env.PORT} is in use. Stop what uses it, or choose another: PORT=3001 npm start` : fault.message);
    process.exit(1);
  });
  server.listen(env.PORT, () => console.log([...lines, `Broadsheet is ready: ${env.SITE_URL}`].join('\n')));
  drainOnSignal(server, async () => {
    stopTicking();
    await writeReads().catch(logFault);
    await closeNewsroom();
  });
}

async function answer(press: Press, render: RequestListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = readTarget(request.url ?? '/');
  if (!target) return refuse(response, 400, 'This address cannot be read.');
  const { url } = target;
  Object.assign(request, { url });
  if (target.host) request.headers.host = target.host;
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const asked = printAddress(url);
  if (!isRead && asked !== NOT_FOUND && !takesForm(url)) return refuse(response, 405, 'This page can only be read.', { ...HANGS_UP, Allow: 'GET, HEAD' });
  const address = env.PRESS === 'on' && (isRead || asked === NOT_FOUND) ? asked : undefined;
  if (address !== undefined) return answerPage(press, address, request, response);
  setCommonHeaders(response);
  const from = addressOf(request);
  request.headers['x-forwarded-for'] = from;
  if (DESK.test(url)) setDeskHeaders(request, response, await testedOrigins(url));
  if (!isRead && !url.startsWith(UPLOAD) && !limitBody(request, response)) return;
  const refused = refusalOf(request);
  if (refused) {
    request.resume();
    return refuse(response, refused.status, refused.message, {});
  }
  if (!isRead && isReadersForm(url)) return takeForm(press, render, request, response, from);
  if (!isRead && url.split('?', 1)[0] === READING && !mayRead(request, response, from)) return;
  if (!isRead && isReport(url) && !mayReport(request, response, from)) return;
  await render(request, response);
}

async function answerPage(press: Press, address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isPrivate(address)) return serveAlone(request, response, { print: await press.alone(address) });
  const page = await press.page(address);
  if (page.print.status === 200 && hasStamp(address)) serveAlone(request, response, page);
  else serve(request, response, page, isKept(address));
}

/** From where the page that tests a channel loads its stream; nothing for any other page. */
async function testedOrigins(url: string): Promise<string[]> {
  const channelId = CHANNEL_TEST.exec(url)?.[1];
  return channelId ? (await getOrigins(channelId)).filter((origin) => isPlainOrigin(origin, !isPublicSite())) : [];
}

/** Whose request this is: the other end of the connection, or what the proxy in front says where one is trusted. */
function addressOf(request: IncomingMessage): string {
  const forwarded =
    env.TRUST_PROXY === 'on'
      ? String(request.headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : undefined;
  return forwarded || request.socket.remoteAddress || 'unknown';
}

/** Refuses bodies no form of the desk sends, before anything reads them, and those that never end. */
function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_BODY) {
    refuse(response, 413, 'This is too large: at most 1 MB can be sent at once.');
    return false;
  }
  const timer = setTimeout(() => request.complete || request.destroy(), BODY_SECONDS * 1000);
  const watch = setInterval(countBody(request), COUNT_EVERY);
  response.once('close', () => {
    clearTimeout(timer);
    clearInterval(watch);
  });
  return true;
}

/** Ends a request that says nothing of its length once it has sent too much; Next itself forwards actions so. */
function countBody(request: IncomingMessage): () => void {
  const { socket } = request;
  const before = socket.bytesRead;
  return () => {
    if (socket.bytesRead - before > MAXIMUM_BODY) request.destroy();
  };
}

function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = HANGS_UP): void {
  setCommonHeaders(response);
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}

function fail(response: ServerResponse, fault: unknown): void {
  const id = logFault(fault);
  if (!response.headersSent) serveFault(response, fault instanceof TooBusy ? 503 : 500, id);
  else response.destroy();
}
