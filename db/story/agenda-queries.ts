import { and, asc, eq, gt } from 'drizzle-orm';
import { db } from '../client.ts';
import { release } from '../release/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { story } from './schema.ts';

/** What readers will see from when on, soonest first, of the stories the actor may read; at most 500. Times are UTC milliseconds. */
export function listAgenda(actor: Actor, now = Date.now()) {
  return db
    .select({ storyId: release.storyId, version: release.version, newest: story.version, headline: release.headline, path: release.path, at: release.liveFrom })
    .from(release)
    .innerJoin(story, eq(story.id, release.storyId))
    .where(and(gt(release.liveFrom, now), gt(release.liveUntil, release.liveFrom), may(actor, 'story.read') ? undefined : eq(story.authorId, actor.id)))
    .orderBy(asc(release.liveFrom))
    .limit(500);
}
