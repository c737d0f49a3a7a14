import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { newId, newToken } from '../ids.ts';
import { release } from '../release/schema.ts';
import { visible } from '../release/window.ts';
import { refusal } from './facts.ts';
import { comment, commentReader } from './schema.ts';

const HOUR = 3_600_000;
/** To one address within an hour: from one network, so that nobody uses up what its owner needs, and from all. */
const MOST_MAILS = 4;
const MOST_MAILS_OF_ALL = 20;

/** A new link for a comment of the story at `path`. */
export type Renewed = { token: string; mailTo: string; path: string };

/** The account of an address, made where there is none yet; refused while too many links that were asked for from this network wait to be followed, or far too many from everywhere. */
export async function readerFor(tx: Change['tx'], email: string, traces: string[], at: number): Promise<string> {
  await tx.insert(commentReader).values({ id: newId(), email, at }).onConflictDoNothing();
  const [reader] = await tx.select({ id: commentReader.id }).from(commentReader).where(eq(commentReader.email, email));
  const readerId = reader?.id ?? '';
  const waiting = and(eq(comment.readerId, readerId), eq(comment.state, 'unconfirmed'), gt(comment.at, at - HOUR));
  const fromHere = await tx.$count(comment, and(waiting, inArray(comment.trace, traces)));
  if (fromHere >= MOST_MAILS || (await tx.$count(comment, waiting)) >= MOST_MAILS_OF_ALL) throw refusal('email', 'throttled', 'throttled');
  return readerId;
}

/** The comment counts as sent when its new link is: the old one then leads nowhere. */
export async function renewLink(tx: Change['tx'], { id, readerId, storyId }: typeof comment.$inferSelect, at: number): Promise<Renewed> {
  const [reader] = await tx
    .select({ email: commentReader.email })
    .from(commentReader)
    .where(eq(commentReader.id, readerId ?? ''));
  const [story] = await tx
    .select({ path: release.path })
    .from(release)
    .where(and(eq(release.storyId, storyId), visible(at)));
  if (!reader || !story) throw refusal('body', 'gone');
  const { token, hash } = newToken();
  await tx.update(comment).set({ tokenHash: hash, at }).where(eq(comment.id, id));
  return { token, mailTo: reader.email, path: story.path };
}
