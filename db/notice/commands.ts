import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import type { Actor } from '../user/rules.ts';
import type { NoticesSeen } from './rules.ts';
import { notice } from './schema.ts';

/** Puts one line of the actor's own inbox away, or all that are there. */
export function seeNotices(actor: Actor, { noticeId }: z.output<typeof NoticesSeen>): Promise<void> {
  return change(actor, 'notice.see', async ({ tx, at }) => {
    const own = and(eq(notice.userId, actor.id), isNull(notice.seenAt));
    await tx
      .update(notice)
      .set({ seenAt: at })
      .where(noticeId === undefined ? own : and(own, eq(notice.id, noticeId)));
  });
}
