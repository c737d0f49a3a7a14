import { and, asc, countDistinct, eq, inArray, like, or } from 'drizzle-orm';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import { countLive } from '../story/live.ts';
import { story, storyByline } from '../story/schema.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import type { ContributorFilter } from './rules.ts';
import { contributor } from './schema.ts';

export const CONTRIBUTORS_PAGE_SIZE = 50;

const columns = { id: contributor.id, name: contributor.name, kind: contributor.kind };

/** All contributors by name, for the filters of the desk. */
export async function listContributors(actor: Actor) {
  if (!mayEver(actor, 'story.read')) return [];
  return db.select(columns).from(contributor).orderBy(asc(contributor.name)).limit(2000);
}

/** The contributors with these ids. */
export async function getContributors(actor: Actor, ids: string[]) {
  if (!mayEver(actor, 'story.read')) return [];
  return db.select(columns).from(contributor).where(inArray(contributor.id, ids));
}

/** Contributors by name with how many stories name them, in pages of 50 counted from 1; none for those who may not edit them. */
export async function pageOfContributors(actor: Actor, { text, kind, page }: ContributorFilter) {
  if (!may(actor, 'contributor.edit')) return { contributors: [], hasMore: false };
  const found = text ? or(like(contributor.name, likePattern(text)), like(contributor.bio, likePattern(text))) : undefined;
  const rows = await db
    .select({ ...columns, slug: contributor.slug, account: user.name, stories: countDistinct(storyByline.storyId) })
    .from(contributor)
    .leftJoin(user, eq(user.id, contributor.userId))
    .leftJoin(storyByline, eq(storyByline.contributorId, contributor.id))
    .where(and(found, kind ? eq(contributor.kind, kind) : undefined))
    .groupBy(contributor.id)
    .orderBy(asc(contributor.name))
    .limit(CONTRIBUTORS_PAGE_SIZE + 1)
    .offset((page - 1) * CONTRIBUTORS_PAGE_SIZE);
  return { contributors: rows.slice(0, CONTRIBUTORS_PAGE_SIZE), hasMore: rows.length > CONTRIBUTORS_PAGE_SIZE };
}

/** One contributor with how many stories name them and how many of those readers see; undefined when there is none or the actor may not edit them. */
export async function getContributor(actor: Actor, contributorId: string) {
  if (!may(actor, 'contributor.edit')) return undefined;
  const [found] = await db.select().from(contributor).where(eq(contributor.id, contributorId));
  if (!found) return undefined;
  const [use] = await db
    .select({ stories: countDistinct(story.id), live: countLive(Date.now()) })
    .from(storyByline)
    .innerJoin(story, eq(story.id, storyByline.storyId))
    .where(eq(storyByline.contributorId, contributorId));
  return { ...found, stories: use?.stories ?? 0, live: use?.live ?? 0 };
}

/** Accounts a contributor can stand for: everybody's name and id, for those who may link them. */
export async function listAccounts(actor: Actor) {
  if (!may(actor, 'contributor.edit')) return [];
  return db.select({ id: user.id, name: user.name }).from(user).orderBy(asc(user.name)).limit(1000);
}
