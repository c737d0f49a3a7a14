import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import { withOwnIds } from './block-id-rules.ts';
import type { Saved } from './commands.ts';
import { versionOf } from './corrected.ts';
import { putBlock } from './merge-rules.ts';
import type { Branch, Restoration, StoryDraft } from './rules.ts';
import { currentDraft, nextSeq, putVersion, write } from './write.ts';

/** Makes an older version's text the newest, or only one block of it. Refused when somebody saved since `saves`, and for a version there is not. */
export function restoreVersion(actor: Actor, { storyId, saves, seq, blockId, reason }: z.output<typeof Restoration>): Promise<Saved> {
  return change(actor, 'story.restore', async (door) => {
    const before = await storyFor(door.tx, actor, 'story.restore', storyId);
    const old = await versionOf(door.tx, storyId, seq);
    const draft = blockId ? await withBlock(door.tx, before, old, blockId) : old;
    const why = reason || (blockId ? `A paragraph of version ${seq}` : `Version ${seq}`);
    const { row } = await write(door, actor, { storyId, saves, draft, kind: 'restore', reason: why });
    door.entry({ noun: 'story', id: storyId, before: { version: before.version }, after: { version: row.version, restored: seq, blockId } });
    return { id: storyId, saves: row.saves, version: row.version, at: door.at };
  });
}

/** Keeps a text beside the newest as a version of its own, so that nothing somebody typed is lost when another text goes on. Returns its number. */
export function branchStory(actor: Actor, { storyId, draft, reason }: z.output<typeof Branch>): Promise<{ seq: number }> {
  return change(actor, 'story.branch', async ({ tx, at, entry }) => {
    await storyFor(tx, actor, 'story.branch', storyId);
    const seq = await nextSeq(tx, storyId);
    await putVersion(tx, { storyId, seq, kind: 'branch', draft, reason, authorId: actor.id, at });
    entry({ noun: 'story', id: storyId, after: { branch: seq } });
    return { seq };
  });
}

async function withBlock(tx: Change['tx'], row: Parameters<typeof currentDraft>[1], old: StoryDraft, blockId: string): Promise<StoryDraft> {
  const draft = await currentDraft(tx, row);
  const isThere = [draft, old].some(({ body }) => body.content.some(({ attrs }) => attrs.id === blockId));
  if (!isThere) throw new Refusal('missing', 'There is no such paragraph in either version');
  return { ...draft, body: withOwnIds(putBlock(draft.body, old.body, blockId), blockId) };
}
