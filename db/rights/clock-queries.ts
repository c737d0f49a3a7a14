import { and, eq, gt, lte } from 'drizzle-orm';
import { audit } from '../audit/schema.ts';
import type { Change } from '../change.ts';
import { db } from '../client.ts';
import { photo } from '../photo/schema.ts';
import type { Actor } from '../user/rules.ts';
import { DAY, WARN_DAYS, warningDue } from './rules.ts';
import { type OpenUse, openUses } from './uses.ts';

type Tx = Pick<Change['tx'], 'select'>;
type Ending = { id: string; usableUntil: number };

/** Photos whose time has passed and whose next is not written down yet. */
export async function listPassed(_actor: Actor, now = Date.now()): Promise<string[]> {
  const rows = await db.select({ id: photo.id }).from(photo).where(lte(photo.usableUntil, now)).limit(100);
  return rows.map(({ id }) => id);
}

/** Photos in use of whose end somebody is still to be warned. */
export async function listToWarn(_actor: Actor, now = Date.now()): Promise<string[]> {
  const soon = await db
    .select({ id: photo.id, usableUntil: photo.usableUntil })
    .from(photo)
    .where(and(gt(photo.usableUntil, now), lte(photo.usableUntil, now + Math.max(...WARN_DAYS) * DAY)));
  const due: string[] = [];
  for (const row of soon) if (await warningFor(db, row, now)) due.push(row.id);
  return due;
}

/** The warning that is due of the end of a photo's rights and was not given yet, with the stories that show it; what the audit says was given counts. */
export async function warningFor(tx: Tx, { id, usableUntil }: Ending, at: number): Promise<{ days: number; uses: OpenUse[] } | undefined> {
  const days = warningDue(usableUntil, at);
  if (days === undefined) return undefined;
  const entries = await tx
    .select({ after: audit.after })
    .from(audit)
    .where(and(eq(audit.noun, 'photo'), eq(audit.nounId, id), eq(audit.verb, 'photo.warn')));
  const given = entries.map(({ after }) => JSON.parse(after ?? '{}') as { ends?: number; days?: number });
  if (given.some((each) => each.ends === usableUntil && (each.days ?? 0) <= days)) return undefined;
  const uses = await openUses(tx, id, at);
  return uses.length > 0 ? { days, uses } : undefined;
}
