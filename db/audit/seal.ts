import { createHash } from 'node:crypto';
import { desc } from 'drizzle-orm';
import type { Entry, Transaction } from '../change.ts';
import type { Actor, Verb } from '../user/rules.ts';
import { audit } from './schema.ts';

type Row = Omit<typeof audit.$inferSelect, 'id' | 'hash'>;

export const FIRST_HASH = '0'.repeat(64);

/** Appends one audit row per entry (one bare row when there are none), each sealed with the hash of the row before. */
export async function seal(tx: Transaction, actor: Actor, verb: Verb, at: number, entries: Entry[]): Promise<void> {
  const last = await tx.select({ hash: audit.hash }).from(audit).orderBy(desc(audit.id)).limit(1);
  let previousHash = last[0]?.hash ?? FIRST_HASH;
  for (const entry of entries.length > 0 ? entries : [{ noun: verb.split('.')[0] ?? verb, id: actor.id }]) {
    const row: Row = {
      at,
      actorId: actor.id,
      actorName: actor.name,
      verb,
      noun: entry.noun,
      nounId: entry.id,
      before: toText(entry.before),
      after: toText(entry.after),
      previousHash,
    };
    previousHash = hashOf(row);
    await tx.insert(audit).values({ ...row, hash: previousHash });
  }
}

/** SHA-256, in hex, over the fields of an audit row in fixed order. */
export function hashOf(row: Row): string {
  const fields = [row.at, row.actorId, row.actorName, row.verb, row.noun, row.nounId, row.before, row.after, row.previousHash];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function toText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
