import { asc, eq, gt, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { audit } from './schema.ts';
import { FIRST_HASH, hashOf } from './seal.ts';

export type AuditCheck = { rows: number; broken?: { id: number; why: string } };

const PAGE = 1000;

/** Walks the chain of the audit from its first row and names the first row that was altered, put in, or follows one that is missing. */
export async function verifyAudit(): Promise<AuditCheck> {
  let rows = 0;
  let last = { id: 0, hash: FIRST_HASH };
  for (;;) {
    const found = await db.select().from(audit).where(gt(audit.id, last.id)).orderBy(asc(audit.id)).limit(PAGE);
    for (const row of found) {
      const why = fault(row, last.hash);
      if (why) return { rows, broken: { id: row.id, why } };
      last = row;
      rows += 1;
    }
    if (found.length < PAGE) return { rows, ...(await missingEnd(last.id)) };
  }
}

function fault(row: typeof audit.$inferSelect, previousHash: string): string | undefined {
  if (hashOf(row) !== row.hash) return 'what it says is not what was sealed';
  if (row.previousHash !== previousHash) return 'it does not follow the entry before it: one was removed, put in or sealed anew';
  return undefined;
}

/** The chain cannot show that its own end was cut off; the counter of its numbers can. */
async function missingEnd(lastId: number): Promise<Pick<AuditCheck, 'broken'>> {
  const [counter] = await db.select({ given: sql<number>`seq` }).from(sql`sqlite_sequence`).where(eq(sql`name`, 'audit'));
  return counter && counter.given > lastId ? { broken: { id: lastId + 1, why: 'it and what followed are missing at the end' } } : {};
}
