import { and, desc, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may } from '../user/rules.ts';
import { audit } from './schema.ts';

/** What was done, newest first, in pages of 100 counted from 1; narrowed to one noun where given. Refused below publisher. */
export async function listAudit(actor: Actor, { noun, id, page = 1 }: { noun?: string; id?: string; page?: number } = {}) {
  if (!may(actor, 'audit.read')) throw new Refusal('forbidden', 'Only publishers read the audit');
  const rows = await db
    .select({
      id: audit.id,
      at: audit.at,
      actorName: audit.actorName,
      verb: audit.verb,
      noun: audit.noun,
      nounId: audit.nounId,
      before: audit.before,
      after: audit.after,
    })
    .from(audit)
    .where(and(noun ? eq(audit.noun, noun) : undefined, id ? eq(audit.nounId, id) : undefined))
    .orderBy(desc(audit.id))
    .limit(101)
    .offset((page - 1) * 100);
  return { rows: rows.slice(0, 100), hasMore: rows.length > 100 };
}
