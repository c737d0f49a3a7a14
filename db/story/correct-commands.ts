import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import type { Saved } from './commands.ts';
import { correctedDraft, putCorrection, versionOf } from './corrected.ts';
import { liveReleaseOf } from './freeze.ts';
import { type Clash, merge } from './merge-rules.ts';
import { assertGate, putBeforeReaders, releaseDraft, slugToRelease } from './publishing.ts';
import type { StoryCorrect, StoryHotfix } from './rules.ts';
import { currentDraft, nextSeq, putVersion, write } from './write.ts';

const UNSEEN = 'Only a story readers can see is corrected. Publish it first.';

/** Publishes a change of a story readers have seen and says of what kind it is: the new release, the row that binds both versions and the sentence readers are told, in one change. Refused for a story that is not live, and for a fix of spelling that changes more than spelling. */
export function correctStory(actor: Actor, input: z.output<typeof StoryCorrect>): Promise<Saved & { path: string }> {
  return change(actor, 'story.correct', async (door) => {
    const { tx, at, entry } = door;
    const before = await storyFor(tx, actor, 'story.correct', input.storyId);
    const live = await liveReleaseOf(tx, before.id, at);
    if (!live) throw new Refusal('invalid', UNSEEN, { kind: 'Publish the story first' });
    const { kind, publicText } = input.correction;
    const from = { version: live.version, draft: await versionOf(tx, before.id, live.version) };
    const draft = correctedDraft(input.draft, from.draft, input.correction);
    const updatedAt = kind === 'silent-fix' ? live.updatedAt : at;
    const { written, shown } = await releaseDraft(door, actor, before, { ...input, draft, kind: 'correct', reason: publicText.slice(0, 300), updatedAt });
    const { version } = written.row;
    await putCorrection(tx, actor, { storyId: before.id, correction: input.correction, from, to: { version, draft: written.draft }, at });
    entry({ noun: 'story', id: before.id, before: { version: live.version }, after: { version, kind, publicText, path: shown.path } });
    return { id: before.id, saves: written.row.saves, version, at, path: shown.path };
  });
}

/** Changes what readers see and nothing else, while other changes wait: the fix goes out over the live text, and is then put into the waiting one block by block. Where both changed the same place the waiting text stays, and the place is named. Refused when readers see another version than the fix was made on. */
export function hotfixStory(actor: Actor, input: z.output<typeof StoryHotfix>): Promise<Saved & { path: string; clashes: Clash[] }> {
  return change(actor, 'story.hotfix', async (door) => {
    const { tx, at, entry } = door;
    const { storyId, correction, override } = input;
    const before = await storyFor(tx, actor, 'story.hotfix', storyId);
    const live = await liveReleaseOf(tx, storyId, at);
    if (!live) throw new Refusal('invalid', UNSEEN, { kind: 'Publish the story first' });
    if (live.version !== input.liveVersion)
      throw new Refusal('conflict', `Readers see version ${live.version} by now. Open the fix again: your words are kept here`);
    const from = { version: live.version, draft: await versionOf(tx, storyId, live.version) };
    const waiting = await currentDraft(tx, before);
    const text = correctedDraft(input.draft, from.draft, correction);
    const draft = { ...text, slug: await slugToRelease(tx, storyId, text) };
    await assertGate(door, actor, before, { draft, liveFrom: at, override });
    const seq = await nextSeq(tx, storyId);
    await putVersion(tx, { storyId, seq, kind: 'hotfix', draft, reason: correction.publicText.slice(0, 300), authorId: actor.id, at });
    const { shown } = await putBeforeReaders(door, before, {
      version: seq,
      draft,
      liveFrom: at,
      updatedAt: correction.kind === 'silent-fix' ? live.updatedAt : at,
    });
    await putCorrection(tx, actor, { storyId, correction, from, to: { version: seq, draft }, at });
    const { draft: rebased, clashes } = merge(from.draft, waiting, draft);
    const reason = `On the fix, version ${seq}${clashes.length > 0 ? `; ${clashes.length} to look at` : ''}`;
    const { row } = await write(door, actor, { storyId, saves: before.saves, draft: rebased, kind: 'rebase', reason });
    entry({
      noun: 'story',
      id: storyId,
      before: { version: live.version },
      after: { hotfix: seq, version: row.version, kind: correction.kind, path: shown.path },
    });
    return { id: storyId, saves: row.saves, version: row.version, at, path: shown.path, clashes };
  });
}
