import { and, eq, exists, gt, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { db } from '../client.ts';
import { sameContributors } from '../contributor/same.ts';
import { env } from '../env.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { section } from '../section/schema.ts';
import { sameTags } from '../tag/same.ts';
import type { Actor } from '../user/rules.ts';
import { dayAt, dayOf } from '../zone.ts';
import { isBlank } from './blank.ts';
import type { StoryFilter } from './filter-rules.ts';
import { story, storyByline, storyTag } from './schema.ts';
import { assignment, storyFlag } from './work-schema.ts';

const WEEK = 7 * 86_400_000;
const one = { one: sql`1` };

/** What a filter asks of a story at a moment (UTC milliseconds): that it is not blank in any case; what is typed is for the index. A section stands for those below it too. */
export function conditions(actor: Actor, filter: StoryFilter, now: number): (SQL | undefined)[] {
  const { status, section: sectionId, author, tag, assigned, flag, due } = filter;
  return [
    sql`not (${isBlank()})`,
    status && statusIs(status, now),
    sectionId ? inArray(story.sectionId, within(sectionId)) : undefined,
    author ? exists(bylines(author)) : undefined,
    tag ? exists(tags(tag)) : undefined,
    assigned || due
      ? inArray(
          story.id,
          db
            .select({ id: assignment.storyId })
            .from(assignment)
            .where(asked(actor, filter, now)),
        )
      : undefined,
    flag ? inArray(story.id, flagged(flag)) : undefined,
  ];
}

/** The soonest of the deadlines a filter asks for (UTC milliseconds), to sort by. */
export function soonestDue(actor: Actor, filter: StoryFilter, now: number): SQL {
  return sql`(select min(${assignment.dueAt}) from ${assignment} where ${assignment.storyId} = ${story.id} and ${asked(actor, filter, now)})`;
}

/** Which assignments a filter is about: open ones, of the person and by the deadline it names. */
function asked(actor: Actor, { assigned, due }: StoryFilter, now: number): SQL | undefined {
  const userId = assigned === 'me' ? actor.id : assigned;
  const tonight = dayOf(dayAt(now, env.SITE_TIMEZONE), env.SITE_TIMEZONE)[1];
  const until = { past: now, today: tonight, week: now + WEEK };
  return and(
    isNull(assignment.endedAt),
    userId ? eq(assignment.userId, userId) : undefined,
    due === 'any' ? isNotNull(assignment.dueAt) : due && lt(assignment.dueAt, until[due]),
  );
}

function within(sectionId: string) {
  return db
    .select({ id: section.id })
    .from(section)
    .where(or(eq(section.id, sectionId), eq(section.parentId, sectionId)));
}

function bylines(contributorId: string) {
  return db
    .select(one)
    .from(storyByline)
    .where(and(eq(storyByline.storyId, story.id), inArray(storyByline.contributorId, sameContributors(contributorId))));
}

function tags(tagId: string) {
  return db
    .select(one)
    .from(storyTag)
    .where(and(eq(storyTag.storyId, story.id), inArray(storyTag.tagId, sameTags(sql`select ${tagId}`))));
}

function flagged(kind: NonNullable<StoryFilter['flag']>) {
  return db
    .select({ id: storyFlag.storyId })
    .from(storyFlag)
    .where(and(isNull(storyFlag.clearedAt), kind === 'any' ? undefined : eq(storyFlag.kind, kind)));
}

/** Is this the status of a story at a moment (UTC milliseconds)? */
export function statusIs(status: NonNullable<StoryFilter['status']>, now: number): SQL | undefined {
  const releases = (condition: SQL | undefined) => db.select({ id: release.storyId }).from(release).where(condition);
  const own = (condition: SQL | undefined) => exists(releases(and(eq(release.storyId, story.id), condition)));
  if (status === 'live') return own(visible(now));
  if (status === 'pending') return own(and(visible(now), sql`${release.version} < ${story.version}`));
  // Plans are few: they are gathered, where the live ones are looked up story by story.
  if (status === 'scheduled') return inArray(story.id, releases(and(gt(release.liveFrom, now), gt(release.liveUntil, release.liveFrom))));
  return eq(story.state, status);
}
