import { and, eq, exists, gt, lt, not, type SQL, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { GONE_AFTER } from './presence-rules.ts';
import type { StoryDraft } from './rules.ts';
import { story, storyVersion } from './schema.ts';
import { assignment, presence, storyFlag, storyNote } from './work-schema.ts';

/** So old must a blank story be, in milliseconds, before it is used again: what was typed into a younger one may still be on its way from a device without a connection. */
const AT_REST = 60 * 60_000;
const one = { one: sql`1` };

/** The condition for a story that was begun and never saved since, with nothing in it and nothing around it: lists leave it out. */
export function isBlank(): SQL | undefined {
  const snapshot = storyVersion.snapshot;
  const words = ['standfirst', 'kicker', 'dateline', 'slug'].map((field) => sql`(${snapshot} ->> ${`$.${field}`})`);
  const text = sql`${sql.join(words, sql` || `)} = '' and json_array_length(${snapshot}, '$.body.content') + json_array_length(${snapshot}, '$.photos') = 0`;
  const empty = db
    .select(one)
    .from(storyVersion)
    .where(and(eq(storyVersion.storyId, story.id), text));
  const around = [assignment, storyFlag, storyNote].map((table) => not(exists(db.select(one).from(table).where(eq(table.storyId, story.id)))));
  return and(eq(story.headline, ''), eq(story.saves, 1), eq(story.state, 'draft'), exists(empty), ...around);
}

/** A blank story the actor once began in this language and left alone, to be begun again in the place of another; undefined where there is none. */
export async function leftBlank({ tx, at }: Change, actor: Actor, language: string): Promise<StoryRow | undefined> {
  const open = db
    .select(one)
    .from(presence)
    .where(and(eq(presence.storyId, story.id), gt(presence.seenAt, at - GONE_AFTER)));
  const [found] = await tx
    .select({ story })
    .from(story)
    .innerJoin(storyVersion, eq(storyVersion.storyId, story.id))
    .where(
      and(
        eq(story.authorId, actor.id),
        lt(story.createdAt, at - AT_REST),
        isBlank(),
        not(exists(open)),
        sql`${storyVersion.snapshot} ->> '$.language' = ${language}`,
      ),
    )
    .limit(1);
  return found?.story;
}

/** Is nothing written in a draft yet? Bylines, section and language do not count. */
export function isUnwritten({ headline, standfirst, kicker, dateline, slug, photos, body }: StoryDraft): boolean {
  return [headline, standfirst, kicker, dateline, slug].join('') === '' && photos.length + body.content.length === 0;
}
