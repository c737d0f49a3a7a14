import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { databaseFile, env } from './env.ts';

type Writer = LibSQLDatabase;
export type Reader = Pick<Writer, 'select' | 'selectDistinct' | '$count'>;

type Store = {
  client: Client;
  check: () => void;
  writer: Writer;
  reader: Writer;
  /** Settles when the write under way ends: the one connection cannot read during it. */
  turn: Promise<unknown>;
};

const shared = globalThis as typeof globalThis & { broadsheetStore?: Store };

/** The one connection of this process, opened at first use and shared by Next's bundles and the press. */
export function store(): Store {
  shared.broadsheetStore ??= open();
  return shared.broadsheetStore;
}

/** Reads: everything a query may do, and nothing that writes. */
export const db: Reader = new Proxy({} as Reader, {
  get: (_, name: keyof Reader) => store().reader[name].bind(store().reader),
});

/** Throws when the database file is no longer where it was opened; a write would be lost with it. */
export function assertWritable(): void {
  store().check();
}

/** Closes the connection, so that tests and tools can let go of the file. */
export function closeStore(): void {
  shared.broadsheetStore?.client.close();
  shared.broadsheetStore = undefined;
}

function open(): Store {
  const isFile = env.DATABASE_URL.startsWith('file:');
  const file = databaseFile(env.DATABASE_URL);
  if (isFile) mkdirSync(path.dirname(file), { recursive: true });
  const client = createClient({
    url: env.DATABASE_URL,
    authToken: env.DATABASE_AUTH_TOKEN,
    ...(isFile && { concurrency: 1, timeout: 250 }),
  });
  const check = isFile ? stillThere(file) : () => {};
  const opened: Store = { client, check, writer: drizzle(client), reader: undefined as never, turn: Promise.resolve() };
  opened.reader = drizzle(afterWrites(client, opened));
  return opened;
}

/** Lets each read wait for the write under way, which holds the only connection. */
function afterWrites(client: Client, opened: Store): Client {
  const execute = async (statement: Parameters<Client['execute']>[0]) => {
    opened.check();
    for (;;) {
      const turn = opened.turn;
      await turn;
      if (turn === opened.turn) return client.execute(statement);
    }
  };
  return Object.assign(Object.create(client), { execute, protocol: client.protocol }) as Client;
}

/** Throws when the open file is no longer the one at its address: reading on would hide that it is lost. */
function stillThere(file: string): () => void {
  let inode: number | undefined;
  return () => {
    const found = statSync(/*turbopackIgnore: true*/ file, { throwIfNoEntry: false });
    inode ??= found?.ino;
    if (!found || found.ino !== inode) throw new Error(`The database file ${file} was moved or replaced while in use`);
  };
}
