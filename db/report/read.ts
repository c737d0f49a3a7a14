import { and, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { release, releaseBody } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import type { Body } from '../story/body-rules.ts';
import { assignment } from '../story/work-schema.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';

type Tx = Change['tx'];
export type Read = { storyId: string; version: number; headline: string; body: Body };

/** The text a reader of this path had before them: the version they name, where readers have seen it, else the one they see now. Undefined where they see none. */
export async function textRead(tx: Tx, { path, version }: { path: string; version: number }, at: number): Promise<Read | undefined> {
  const columns = { storyId: release.storyId, version: release.version, headline: release.headline, body: releaseBody.body };
  const texts = () => tx.select(columns).from(release).innerJoin(releaseBody, eq(releaseBody.releaseId, release.id));
  const [live] = await texts().where(and(eq(release.path, path), visible(at)));
  if (!live || live.version === version) return live;
  const wentOut = and(lte(release.liveFrom, at), gt(release.liveUntil, release.liveFrom));
  const [older] = await texts()
    .where(and(eq(release.storyId, live.storyId), eq(release.version, version), wentOut))
    .orderBy(desc(release.id))
    .limit(1);
  return older ? { ...older, headline: live.headline } : live;
}

/** Who is told of a report: who wrote the story, last worked on it or is assigned to it; every editor where none of them may answer. */
export async function whoIsTold(tx: Tx, story: { id: string; authorId: string; updatedBy: string }): Promise<string[]> {
  const assigned = await tx
    .select({ id: assignment.userId })
    .from(assignment)
    .where(and(eq(assignment.storyId, story.id), isNull(assignment.endedAt)));
  const near = [...new Set([story.authorId, story.updatedBy, ...assigned.map(({ id }) => id)])];
  const people = await tx
    .select({ id: user.id, name: user.name, role: user.role })
    .from(user)
    .where(and(inArray(user.id, near), isNull(user.disabledAt)));
  if (people.some((each) => mayAnswer(each))) return near;
  const everybody = await tx.select({ id: user.id, name: user.name, role: user.role }).from(user).where(isNull(user.disabledAt));
  return [...near, ...everybody.filter(mayAnswer).map(({ id }) => id)];
}

function mayAnswer(person: Actor): boolean {
  return may(person, 'report.answer');
}
