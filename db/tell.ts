import { and, inArray, isNull, ne } from 'drizzle-orm';
import type { Change } from './change.ts';
import type { NoticeKind } from './notice/rules.ts';
import { notice } from './notice/schema.ts';
import type { Actor } from './user/rules.ts';
import { user } from './user/schema.ts';

type Telling = { to: Iterable<string>; kind: NoticeKind; storyId: string; text: string };

/** Puts a line into the inboxes of these people, within the change it tells of; nobody is told of what they did themselves. */
export async function tell({ tx, at }: Change, actor: Actor, { to, kind, storyId, text }: Telling): Promise<void> {
  const ids = [...new Set(to)];
  const people = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.id, ids), ne(user.id, actor.id), isNull(user.disabledAt)));
  if (people.length > 0) await tx.insert(notice).values(people.map(({ id }) => ({ userId: id, kind, storyId, byId: actor.id, text: text.slice(0, 500), at })));
}
