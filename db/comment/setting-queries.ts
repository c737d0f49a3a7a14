import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { section } from '../section/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { comment, commentBan, commentReport, commentSetting, commentWatch, commentWord } from './schema.ts';

/** Who may not comment, newest first; of an address only until it is forgotten. Nobody below editor. */
export async function listBans(actor: Actor) {
  if (!may(actor, 'comment.read')) return [];
  const { id, name, reason, at, readerId } = commentBan;
  return db
    .select({ id, name, reason, at, readerId, by: user.name })
    .from(commentBan)
    .leftJoin(user, eq(user.id, commentBan.byId))
    .where(and(isNull(commentBan.liftedAt), or(isNotNull(commentBan.readerId), isNotNull(commentBan.trace))))
    .orderBy(desc(at))
    .limit(500);
}

/** The words comments are held for. Nothing below editor. */
export async function listWords(actor: Actor) {
  if (!may(actor, 'comment.read')) return [];
  return db.select({ id: commentWord.id, pattern: commentWord.pattern }).from(commentWord).orderBy(asc(commentWord.pattern)).limit(2000);
}

/** What the desk says of a story's comments. `count`: how many readers see, `fresh` and `held`: how many wait in which queue. */
export async function getStorySetting(actor: Actor, storyId: string) {
  if (!may(actor, 'story.comments')) return undefined;
  const [own] = await db
    .select({ isOn: commentSetting.isOn, closesAt: commentSetting.closesAt })
    .from(commentSetting)
    .where(and(eq(commentSetting.noun, 'story'), eq(commentSetting.nounId, storyId)));
  const ofStory = eq(comment.storyId, storyId);
  return {
    isOn: own?.isOn ?? null,
    closesAt: own?.closesAt ?? null,
    isWatched: (await db.$count(commentWatch, eq(commentWatch.storyId, storyId))) > 0,
    count: await db.$count(comment, and(ofStory, eq(comment.state, 'approved'))),
    fresh: await db.$count(comment, and(ofStory, eq(comment.state, 'new'))),
    held: await db.$count(comment, and(ofStory, eq(comment.state, 'held'))),
  };
}

/** Whether the stories of a section take comments; undefined for those who may not say so. */
export async function getSectionSetting(actor: Actor, sectionId: string) {
  if (!may(actor, 'section.comments')) return undefined;
  const [own] = await db
    .select({ isOn: commentSetting.isOn, closesAfter: commentSetting.closesAfter, name: section.name })
    .from(section)
    .leftJoin(commentSetting, and(eq(commentSetting.noun, 'section'), eq(commentSetting.nounId, section.id)))
    .where(eq(section.id, sectionId));
  return own && { isOn: own.isOn, closesAfter: own.closesAfter };
}

/** Is there anything older than it may be kept (UTC milliseconds)? */
export async function hasOldTraces(before: number): Promise<boolean> {
  const old = await Promise.all(
    [comment, commentReport, commentBan].map((table) =>
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(isNotNull(table.trace), sql`${table.at} < ${before}`))
        .limit(1),
    ),
  );
  return old.some((rows) => rows.length > 0);
}
