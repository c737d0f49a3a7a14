import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { databaseFile, env } from '../env.ts';

/** Stands beside a database file for as long as the demo newspaper is being loaded into it. */
function mark(): string | undefined {
  return env.DATABASE_URL.startsWith('file:') ? `${databaseFile(env.DATABASE_URL)}.demo` : undefined;
}

/** Loads under a mark that stays behind when the process ends on the way. */
export async function marked(load: () => Promise<void>): Promise<void> {
  const file = mark();
  if (file) writeFileSync(file, '', { mode: 0o600 });
  await load();
  clearMark();
}

/** Was the demo newspaper loaded only in part? */
export function isUnfinished(): boolean {
  const file = mark();
  return file !== undefined && existsSync(file);
}

/** For a database that is put in the place of another. */
export function clearMark(): void {
  const file = mark();
  if (file) rmSync(file, { force: true });
}
