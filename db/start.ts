import { setTimeout as wait } from 'node:timers/promises';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { store } from './client.ts';
import { damaged } from './places.ts';

const FILE_PRAGMAS = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
} as const;

export type Start = { sqliteVersion: string; settings: Record<string, unknown> };

/** Opens the database, sets it safe and brings it up to date. Throws, in one line, when it cannot be made safe. */
export function startDatabase(migrationsFolder = 'db/migrations'): Promise<Start> {
  return open(migrationsFolder).catch((fault) => {
    throw explained(fault);
  });
}

async function open(migrationsFolder: string): Promise<Start> {
  const { client } = store();
  const settings = client.protocol === 'file' ? await applyPragmas() : {};
  await migrateWithRetry(migrationsFolder);
  if (client.protocol === 'file') await assertIntact();
  await client.execute({ sql: 'delete from refresh where at < ?', args: [Date.now() - 86_400_000] });
  const version = await client.execute('select sqlite_version() as version');
  return { sqliteVersion: String(version.rows[0]?.version), settings };
}

async function applyPragmas(): Promise<Record<string, unknown>> {
  const { client } = store();
  const settings: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(FILE_PRAGMAS)) {
    await client.execute(`pragma ${name} = ${wanted}`);
    const found = await client.execute(`pragma ${name}`);
    settings[name] = found.rows[0]?.[0];
    if (String(settings[name]) !== String(wanted)) {
      throw new Error(`The database will not take ${name} = ${wanted} (it says ${settings[name]}): it may sit on a network share or be read-only`);
    }
  }
  return settings;
}

/** Two processes may migrate at once: the one that comes second waits and looks again. */
async function migrateWithRetry(migrationsFolder: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await migrate(store().writer, { migrationsFolder });
    } catch (fault) {
      if (attempt === 5 || !/already exists|locked|busy/i.test(String((fault as Error).cause ?? fault))) throw fault;
      await wait(100 + Math.random() * 200);
    }
  }
}

async function assertIntact(): Promise<void> {
  const found = await store().client.execute('pragma quick_check(1)');
  if (found.rows[0]?.[0] !== 'ok') throw new Error(damaged(String(found.rows[0]?.[0])));
}

/** What SQLite says of a file it cannot use, in words that name the file and the way out; any other fault as it is. */
function explained(fault: unknown): unknown {
  for (let each = fault; each instanceof Error; each = each.cause) {
    const { code = '' } = each as { code?: string };
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new Error(damaged(each.message));
    if (/^SQLITE_(READONLY|CANTOPEN|IOERR|FULL)/.test(code))
      return new Error(`The database cannot be written to (${each.message}): look at its owner, mode and disk.`);
  }
  return fault;
}
