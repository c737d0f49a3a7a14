import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Names, prepareNewsroom } from './newsroom.ts';

export type Site = {
  url: string;
  folder: string;
  database: string;
  photos: string;
  secret: string;
  names: Names;
  pid: number;
  log: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};
export type Variables = Record<string, string>;

const NOTHING: Names = { sections: { news: '', world: '', culture: '' }, tags: { russia: '', libya: '' }, contributor: '' };
const SECRET = 'a secret for tests alone, of more than 32 characters';

/** Starts the built server on a free port with a prepared newsroom (EMPTY=on: none) in a new folder; KEEP=on leaves the folder behind. */
export async function startSite(variables: Variables = {}, folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-e2e-'))): Promise<Site> {
  const database = `file:${path.join(folder, 'newsroom.db')}`;
  const photos = path.join(folder, 'photos');
  const names = variables.EMPTY === 'on' ? NOTHING : await prepareNewsroom(database, photos);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = startServer({
    PORT: String(port),
    SITE_URL: url,
    DATABASE_URL: database,
    PHOTOS_DIR: photos,
    AUTH_SECRET: SECRET,
    DEMO: 'off',
    NODE_ENV: 'production',
    ...variables,
  });
  await server.ready;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const code = await server.stop(signal);
    if (!variables.KEEP) rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return { url, folder, database, photos, secret: SECRET, names, pid: server.process.pid ?? 0, log: server.log, stop };
}

/** Starts the server with exactly these variables, in the folder PROJECT and as the account where given; `ready` settles with its first complete lines or rejects with what it said. */
export function startServer(variables: Variables, account?: number) {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, startArguments(), {
    cwd: variables.PROJECT,
    uid: account,
    gid: account,
    env: { ...inherited, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      if (said.includes('Broadsheet is ready')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  ready.catch(() => undefined);
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { process: child as ChildProcess, ready, ended, log: () => said, stop };
}

/** What `npm start` gives to node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
