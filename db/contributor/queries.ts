import { and, asc, countDistinct, eq, inArray, like, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { db } from '../client.ts';
import { likePattern } from '../like.ts';
import { bestNamed, isCalled, MOST_OFFERED, type Named } from '../search/name-rules.ts';
import { countLive } from '../story/live.ts';
import { story, storyByline } from '../story/schema.ts';
import { type Actor, may, mayEver } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import type { ContributorFilter, ContributorKind } from './rules.ts';
import { countedContributors, sameContributors } from './same.ts';
import { contributor } from './schema.ts';

export const CONTRIBUTORS_PAGE_SIZE = 50;

const target = alias(contributor, 'target');
const columns = { id: contributor.id, name: contributor.name, kind: contributor.kind };

/** Contributors called like the text, best first, eight at most; each with what else it is found by, and what tells it from others of its name. `isOffered`: only those in use, for bylines. */
export async function searchContributors(actor: Actor, text: string, { isOffered = false } = {}): Promise<Named[]> {
  if (!mayEver(actor, 'story.read')) return [];
  const rows = await db.select({ ...columns, slug: contributor.slug, retiredAt: contributor.retiredAt, mergedInto: contributor.mergedInto }).from(contributor);
  const mergedNames = (id: string) => rows.flatMap((row) => (row.mergedInto === id ? [row.name] : []));
  const whole = rows.filter(({ mergedInto, retiredAt }) => !mergedInto && !(isOffered && retiredAt !== null));
  const named = whole.map((row) => ({ ...row, also: rows.length > whole.length ? mergedNames(row.id) : [] }));
  return bestNamed(text, named)
    .slice(0, MOST_OFFERED)
    .map(({ id, name, also, slug, retiredAt }) => {
      const isShared = whole.some((other) => other.id !== id && isCalled(other, name));
      return { id, name, also, note: retiredAt !== null ? 'retired' : isShared ? `/by/${slug}` : undefined };
    });
}

/** What the contributors with these ids are called now. */
export async function getContributors(actor: Actor, ids: string[]): Promise<{ id: string; name: string; kind: ContributorKind }[]> {
  if (!mayEver(actor, 'story.read')) return [];
  const counted = await countedContributors(db, ids);
  return [...counted].map(([id, { name, kind }]) => ({ id, name, kind }));
}

/** The contributor that stands for the actor’s own account and is in use; undefined for none. */
export async function getOwnContributor(actor: Actor): Promise<Named | undefined> {
  const [own] = await db.select({ id: contributor.id }).from(contributor).where(eq(contributor.userId, actor.id));
  const found = own && (await countedContributors(db, [own.id])).get(own.id);
  return found && found.retiredAt === null ? { id: found.id, name: found.name } : undefined;
}

/** Contributors by name with how many stories name them, in pages of 50 counted from 1; none for those who may not edit them. */
export async function pageOfContributors(actor: Actor, { text, kind, page }: ContributorFilter) {
  if (!may(actor, 'contributor.edit')) return { contributors: [], hasMore: false };
  const found = text ? or(like(contributor.name, likePattern(text)), like(contributor.bio, likePattern(text))) : undefined;
  const rows = await db
    .select({
      ...columns,
      slug: contributor.slug,
      account: user.name,
      retiredAt: contributor.retiredAt,
      into: target.name,
      stories: countDistinct(storyByline.storyId),
    })
    .from(contributor)
    .leftJoin(user, eq(user.id, contributor.userId))
    .leftJoin(target, eq(target.id, contributor.mergedInto))
    .leftJoin(storyByline, eq(storyByline.contributorId, contributor.id))
    .where(and(found, kind ? eq(contributor.kind, kind) : undefined))
    .groupBy(contributor.id)
    .orderBy(asc(contributor.name))
    .limit(CONTRIBUTORS_PAGE_SIZE + 1)
    .offset((page - 1) * CONTRIBUTORS_PAGE_SIZE);
  return { contributors: rows.slice(0, CONTRIBUTORS_PAGE_SIZE), hasMore: rows.length > CONTRIBUTORS_PAGE_SIZE };
}

/** One contributor with those merged into them, what they are merged into, how many stories name them all and how many of those readers see; undefined when there is none or the actor may not edit them. */
export async function getContributor(actor: Actor, contributorId: string) {
  if (!may(actor, 'contributor.edit')) return undefined;
  const [found] = await db.select().from(contributor).where(eq(contributor.id, contributorId));
  if (!found) return undefined;
  const [use] = await db
    .select({ stories: countDistinct(story.id), live: countLive(Date.now()) })
    .from(storyByline)
    .innerJoin(story, eq(story.id, storyByline.storyId))
    .where(inArray(storyByline.contributorId, sameContributors(contributorId)));
  const merged = await db
    .select({ id: contributor.id, name: contributor.name, slug: contributor.slug })
    .from(contributor)
    .where(eq(contributor.mergedInto, contributorId))
    .orderBy(asc(contributor.name));
  const [into] = found.mergedInto ? await getContributors(actor, [found.mergedInto]) : [];
  return { ...found, merged, into: into ?? null, stories: use?.stories ?? 0, live: use?.live ?? 0 };
}

/** Accounts a contributor can stand for: everybody's name and id, for those who may link them. */
export async function listAccounts(actor: Actor) {
  if (!may(actor, 'contributor.edit')) return [];
  return db.select({ id: user.id, name: user.name }).from(user).orderBy(asc(user.name)).limit(1000);
}
