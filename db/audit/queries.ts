import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { photo } from '../photo/schema.ts';
import { Refusal } from '../refusal.ts';
import { story } from '../story/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { dayOf } from '../zone.ts';
import { AUDIT_PAGE, type AuditFilter } from './rules.ts';
import { audit } from './schema.ts';

const subject = alias(user, 'subject');

/** What was done, newest first, in pages of 50 counted from 1, with what it was done to as it is called now. `who` finds what a person did and, as the product itself writes those, their sign-ins. Refused below publisher. */
export async function listAudit(actor: Actor, { who, verb, day, page }: AuditFilter) {
  assertMayRead(actor);
  const [from, until] = day ? dayOf(day, env.SITE_TIMEZONE) : [];
  const rows = await db
    .select({
      id: audit.id,
      at: audit.at,
      actorId: audit.actorId,
      actorName: audit.actorName,
      verb: audit.verb,
      noun: audit.noun,
      nounId: audit.nounId,
      before: audit.before,
      after: audit.after,
      headline: story.headline,
      filename: photo.filename,
      person: subject.name,
    })
    .from(audit)
    .leftJoin(story, and(eq(audit.noun, 'story'), eq(story.id, audit.nounId)))
    .leftJoin(photo, and(eq(audit.noun, 'photo'), eq(photo.id, audit.nounId)))
    .leftJoin(subject, and(eq(audit.noun, 'user'), eq(subject.id, audit.nounId)))
    .where(
      and(
        who ? sql`(${audit.actorId} = ${who} or (${audit.verb} = 'session.open' and ${audit.nounId} = ${who}))` : undefined,
        verb ? eq(audit.verb, verb) : undefined,
        from === undefined ? undefined : gte(audit.at, from),
        until === undefined ? undefined : lt(audit.at, until),
      ),
    )
    .orderBy(desc(audit.id))
    .limit(AUDIT_PAGE + 1)
    .offset((page - 1) * AUDIT_PAGE);
  return { rows: rows.slice(0, AUDIT_PAGE), hasMore: rows.length > AUDIT_PAGE };
}

export type AuditRow = Awaited<ReturnType<typeof listAudit>>['rows'][number];

/** Everybody who ever did anything, for narrowing the audit down to one of them. Refused below publisher. */
export function listActors(actor: Actor): Promise<{ id: string; name: string }[]> {
  assertMayRead(actor);
  return db.select({ id: user.id, name: user.name }).from(user).orderBy(asc(user.name));
}

function assertMayRead(actor: Actor): void {
  if (!may(actor, 'audit.read')) throw new Refusal('forbidden', 'Only publishers read the audit');
}
