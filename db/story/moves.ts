import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { burnt, pagesShowing } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { StoryRow } from './access.ts';
import type { BatchMove } from './batch-rules.ts';
import { versionOf } from './corrected.ts';
import { closeReleases } from './freeze.ts';
import { putBeforeReaders, releaseDraft, setState, slugToRelease } from './publishing.ts';
import { type Move, type State, stateAfter } from './rules.ts';
import { story } from './schema.ts';
import type { BatchItem } from './work-schema.ts';
import { currentDraft } from './write.ts';

/** Moves one story with the text it has. */
export async function moveOne(door: Change, actor: Actor, before: StoryRow, move: BatchMove, reason = ''): Promise<void> {
  const { tx, at, entry } = door;
  if (move === 'publish') {
    const { shown } = await releaseDraft(door, actor, before, {
      storyId: before.id,
      saves: before.saves,
      draft: await currentDraft(tx, before),
      kind: 'publish',
    });
    return entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { move, path: shown.path } });
  }
  if (move === 'withdraw') await takeFromReaders(door, before);
  else await setState(tx, before, move, move === 'file' ? { filedAt: at } : {});
  entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { move, ...(reason && { reason }) } });
}

/** Takes a story from readers at once, with what was still to come. Returns where they saw it. */
export async function takeFromReaders({ tx, at, shows }: Change, before: StoryRow): Promise<string | undefined> {
  await setState(tx, before, 'withdraw', { withdrawAt: null });
  const old = await closeReleases(tx, before.id, at);
  shows(...pagesShowing(old).flatMap((name) => (name.startsWith('story:') ? [name, burnt(name)] : name)));
  return old?.path;
}

/** Puts one story back where it stood before a batch. Refused where it was moved on since. */
export async function undoOne(door: Change, before: StoryRow, move: string, item: BatchItem): Promise<void> {
  const { tx, entry } = door;
  if (before.state !== stateAfter(item.state as State, move as Move)) throw new Refusal('invalid', `It is ${before.state} by now and stays so`);
  if (move === 'publish') await takeFromReaders(door, before);
  if (move === 'withdraw' && item.releasedVersion !== null) await showAgain(door, before, item.releasedVersion);
  await tx
    .update(story)
    .set({ state: item.state as State, ...(move === 'publish' && item.state !== 'withdrawn' && { publishedAt: null }) })
    .where(eq(story.id, before.id));
  entry({ noun: 'story', id: before.id, before: { state: before.state }, after: { state: item.state, undone: move } });
}

async function showAgain(door: Change, before: StoryRow, version: number): Promise<void> {
  const draft = await versionOf(door.tx, before.id, version);
  const slug = await slugToRelease(door.tx, before.id, draft);
  await putBeforeReaders(door, before, { version, draft: { ...draft, slug }, liveFrom: door.at, updatedAt: before.publishedAt ?? door.at });
}
