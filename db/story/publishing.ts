import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { pagesShowing, type Shown } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { FOREVER } from '../release/schema.ts';
import { type Actor, may } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import { closeReleases, freeze, liveReleaseOf, releasedSlug } from './freeze.ts';
import { factsFor } from './gate-facts.ts';
import { type Finding, gate } from './gate-rules.ts';
import { dropPlan } from './planned.ts';
import { type Move, type StoryDraft, stateAfter } from './rules.ts';
import { story } from './schema.ts';
import { slugFor } from './slug-rules.ts';
import { putAwayFiled } from './telling.ts';
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
  await dropPlan(door, actor, before, liveFrom > door.at ? 'schedules another text of' : 'publishes another text of');
  return { written, ...(await putBeforeReaders(door, before, { ...input, version: written.row.version, draft, liveFrom })) };
}

/** Refuses a first publication of what readers see already: they are told what kind of change it is. Workers and importers are not asked. */
export async function assertUnseen({ tx, at }: Change, actor: Actor, storyId: string): Promise<void> {
  if (actor.role === 'system' || !(await liveReleaseOf(tx, storyId, at))) return;
  throw new Refusal('invalid', 'Readers see this story already: publish your text as an update, and say what kind of change it is', {}, { isLive: true });
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
  await setState(door, before, 'publish', { publishedAt, withdrawAt });
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
  const found = gate(draft, facts).filter(({ severity }) => severity === 'error' || actor.role !== 'system');
  if (found.length === 0) return;
  if (!override || found.some(({ severity }) => severity === 'error')) throw refused(found);
  if (!may(actor, 'story.override')) throw new Refusal('forbidden', 'Your role may not override a warning');
  entry({ noun: 'story', id: before.id, after: { overridden: found.map(({ message }) => message), because: override } });
}

/** Moves a story to the state a verb leads to. Refused where the verb cannot start from where the story stands. */
export async function setState(door: Pick<Change, 'tx' | 'at'>, row: StoryRow, move: Move, facts: Partial<StoryRow> = {}): Promise<void> {
  const state = stateAfter(row.state, move);
  if (!state) throw new Refusal('invalid', `A ${row.state} story cannot be moved with “${move}”`);
  try {
    await door.tx
      .update(story)
      .set({ state, ...facts })
      .where(eq(story.id, row.id));
  } catch (fault) {
    throw slugTaken(fault);
  }
  if (row.state === 'filed') await putAwayFiled(door, row.id);
}

/** Everything the gate found at once, so that nobody mends one thing to be told of the next. */
function refused(findings: Finding[]): Refusal {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const list = (found: Finding[]) => found.map(({ message }) => message).join('; ');
  const warnings = list(findings.filter(({ severity }) => severity === 'warning'));
  const text = [errors.length > 0 && `Not yet: ${list(errors)}`, warnings && `Look again: ${warnings}`].filter(Boolean).join('. ');
  return new Refusal('invalid', text, Object.fromEntries(errors.map(({ field, message }) => [field, message])), { findings });
}
