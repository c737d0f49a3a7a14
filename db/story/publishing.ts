import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { pagesShowing, type Shown } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may } from '../user/rules.ts';
import { closeReleases, freeze, redirectPath, releasedSlug } from './freeze.ts';
import { risks } from './risk-rules.ts';
import { type Move, missing, type Reason, type StoryDraft, stateAfter } from './rules.ts';
import { story } from './schema.ts';
import { slugFor } from './slug-rules.ts';
import { type StoryRow, slugTaken, type Writing, type Written, write } from './write.ts';

/** `updatedAt`: when readers' text last changed, where that is not the moment it goes live. */
export type Releasing = Writing & { override?: string; liveFrom?: number; publishedAt?: number; updatedAt?: number };
export type Released = { written: Written; old: Shown | undefined; shown: Shown; liveFrom: number };

/** Saves a draft and puts it before readers in the place of what they saw until then. Refused with every reason that stands against it. */
export async function releaseDraft(door: Change, actor: Actor, before: StoryRow, input: Releasing): Promise<Released> {
  const { tx, at, shows } = door;
  const slug = input.draft.slug || (await releasedSlug(tx, before.id)) || slugFor(input.draft);
  const draft = { ...input.draft, slug };
  const liveFrom = Math.max(input.liveFrom ?? at, at);
  const reasons = missing(draft, liveFrom, before.embargoUntil);
  if (reasons.length > 0) throw refused(reasons);
  assertLookedAt(door, actor, before.id, draft, input.override);
  const written = await write(door, actor, { ...input, draft });
  const publishedAt = before.publishedAt ?? input.publishedAt ?? liveFrom;
  await setState(tx, before, 'publish', { publishedAt });
  const old = await closeReleases(tx, before.id, at, liveFrom);
  const updatedAt = input.updatedAt ?? (before.publishedAt ? liveFrom : publishedAt);
  const shown = await freeze(tx, { storyId: before.id, version: written.row.version, draft, slug, publishedAt, updatedAt, liveFrom });
  await redirectPath(tx, old?.path ?? shown.path, shown.path, at);
  shows(...pagesShowing(old, shown));
  return { written, old, shown, liveFrom };
}

/** Refuses what looks unfinished until somebody who may says why it is published all the same; that is then in the audit. */
function assertLookedAt({ entry }: Change, actor: Actor, id: string, draft: StoryDraft, override = ''): void {
  const found = actor.role === 'system' ? [] : risks(draft);
  if (found.length === 0) return;
  if (!override) throw new Refusal('invalid', `Look again: ${found.map(({ message }) => message).join('; ')}`, {}, { risks: found });
  if (!may(actor, 'story.override')) throw new Refusal('forbidden', 'Your role may not override a warning');
  entry({ noun: 'story', id, after: { overridden: found.map(({ message }) => message), because: override } });
}

/** Moves a story to the state a verb leads to. Refused where the verb cannot start from where the story stands. */
export async function setState(tx: Change['tx'], row: StoryRow, move: Move, facts: Partial<StoryRow> = {}): Promise<void> {
  const state = stateAfter(row.state, move);
  if (!state) throw new Refusal('invalid', `A ${row.state} story cannot be moved with “${move}”`);
  try {
    await tx
      .update(story)
      .set({ state, ...facts })
      .where(eq(story.id, row.id));
  } catch (fault) {
    throw slugTaken(fault);
  }
}

function refused(reasons: Reason[]): Refusal {
  const fields = Object.fromEntries(reasons.map((reason) => [reason.field, reason.message]));
  return new Refusal('invalid', `Not yet: ${reasons.map((reason) => reason.message).join('; ')}`, fields);
}
