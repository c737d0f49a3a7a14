import { createHash } from 'node:crypto';
import type { Client } from '@libsql/client';

/** Every table but the inside of an index; the rest of an index is made from the others. */
const TABLES = "select name from sqlite_master where type = 'table' and name not like 'release_search_%' order by name";

/** The statement that writes each table of a database down as one text, without the columns and tables (null) that change by themselves. SQLite does it itself: many times faster than rows one by one. */
export async function dumpStatement(client: Client, byItself: Record<string, string[] | null> = {}): Promise<string> {
  const names = (await client.execute(TABLES)).rows.map(({ name }) => String(name)).filter((name) => byItself[name] !== null);
  const selects = names.map(async (name) => {
    const { columns } = await client.execute(`select * from "${name}" limit 0`);
    const kept = columns.filter((column) => !byItself[name]?.includes(column));
    const written = kept.map((column) => `quote("${column}")`).join(" || ',' || ");
    return `select '${name}' as name, (select group_concat(${written}, char(10)) from "${name}") as written`;
  });
  return (await Promise.all(selects)).join(' union all ');
}

/** A hash of each table, by such a statement. */
export async function hashTables(client: Client, statement: string): Promise<Record<string, string>> {
  const { rows } = await client.execute(statement);
  return Object.fromEntries(rows.map(({ name, written }) => [String(name), hashOf(String(written))]));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
