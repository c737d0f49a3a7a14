import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { pagesShowing, type Shown } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { FOREVER } from '../release/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { closeReleases, freeze, releasedSlug } from './freeze.ts';
import { factsFor } from './gate-facts.ts';
import { gate } from './gate-rules.ts';
import { type Move, type Reason, type StoryDraft, stateAfter } from './rules.ts';
import { story } from './schema.ts';
import { slugFor } from './slug-rules.ts';
import { slugTaken, type Writing, type Written, write } from './write.ts';

/** `updatedAt`: when readers' text last changed, where that is not the moment it goes live. */
export type Releasing = Writing & { override?: string; liveFrom?: number; publishedAt?: number; updatedAt?: number };
export type Released = { written: Written; old: Shown | undefined; shown: Shown; liveFrom: number };

/** Saves a draft and puts it before readers in the place of what they saw until then. Refused with every reason that stands against it. */
export async function releaseDraft(door: Change, actor: Actor, before: StoryRow, input: Releasing): Promise<Released> {
  const draft = { ...input.draft, slug: await slugToRelease(door.tx, before.id, input.draft) };
  const liveFrom = Math.max(input.liveFrom ?? door.at, door.at);
  await assertGate(door, actor, before, { draft, liveFrom, override: input.override });
  const written = await write(door, actor, { ...input, draft });
  return { written, ...(await putBeforeReaders(door, before, { ...input, version: written.row.version, draft, liveFrom })) };
}

/** The address a draft goes out under: its own, else the one readers last knew, else one made of its headline. */
export async function slugToRelease(tx: Change['tx'], storyId: string, draft: StoryDraft): Promise<string> {
  return draft.slug || (await releasedSlug(tx, storyId)) || slugFor(draft);
}

type ToShow = { version: number; draft: StoryDraft; liveFrom: number; publishedAt?: number; updatedAt?: number };

/** Freezes a written version into what readers see from `liveFrom` on, in the place of what they saw until then. */
export async function putBeforeReaders(door: Change, before: StoryRow, input: ToShow): Promise<Omit<Released, 'written'>> {
  const { tx, at, shows } = door;
  const { version, draft, liveFrom } = input;
  const withdrawAt = endAfter(before, liveFrom, at);
  const known = publishedBy(before, at);
  const publishedAt = known ?? input.publishedAt ?? liveFrom;
  await setState(tx, before, 'publish', { publishedAt, withdrawAt });
  const old = await closeReleases(tx, before.id, at, liveFrom);
  const updatedAt = input.updatedAt ?? (known ? liveFrom : publishedAt);
  const liveUntil = withdrawAt ?? FOREVER;
  const shown = await freeze(tx, { storyId: before.id, version, draft, slug: draft.slug, publishedAt, updatedAt, liveFrom, liveUntil });
  shows(...pagesShowing(old, shown));
  return { old, shown, liveFrom };
}

/** When readers first saw a story, or null where they have not yet: a plan for it does not count. */
export function publishedBy({ publishedAt }: Pick<StoryRow, 'publishedAt'>, at: number): number | null {
  return publishedAt !== null && publishedAt <= at ? publishedAt : null;
}

/** The planned end that still holds for what begins at `liveFrom`; one that has passed is none. Refused for a plan that would begin only after the end. */
function endAfter({ withdrawAt }: StoryRow, liveFrom: number, at: number): number | null {
  if (withdrawAt === null || withdrawAt <= at) return null;
  if (withdrawAt > liveFrom) return withdrawAt;
  throw new Refusal('invalid', 'The story is to be withdrawn before that', {
    local: 'The story is to be withdrawn before that: choose an earlier time, or take its end back',
  });
}

type ToCheck = { draft: StoryDraft; liveFrom: number; override?: string };

/** Refuses a draft for every error the gate finds, and for its warnings until somebody who may says why it goes out all the same; that is then in the audit. */
export async function assertGate({ tx, entry }: Change, actor: Actor, before: StoryRow, { draft, liveFrom, override = '' }: ToCheck): Promise<void> {
  const facts = await factsFor(tx, { storyId: before.id, draft, embargoUntil: before.embargoUntil, liveFrom });
  const found = gate(draft, facts);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw refused(errors);
  const risks = actor.role === 'system' ? [] : found;
  if (risks.length === 0) return;
  if (!override) throw new Refusal('invalid', `Look again: ${risks.map(({ message }) => message).join('; ')}`, {}, { risks });
  if (!may(actor, 'story.override')) throw new Refusal('forbidden', 'Your role may not override a warning');
  entry({ noun: 'story', id: before.id, after: { overridden: risks.map(({ message }) => message), because: override } });
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
