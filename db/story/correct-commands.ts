import type { z } from 'zod';
import { change } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { storyFor } from './access.ts';
import type { Saved } from './commands.ts';
import { correctedDraft, putCorrection, versionOf } from './corrected.ts';
import { fixLive, UNSEEN } from './fixing.ts';
import { liveReleaseOf } from './freeze.ts';
import type { Clash } from './merge-rules.ts';
import { releaseDraft } from './publishing.ts';
import type { StoryCorrect, StoryHotfix } from './rules.ts';
import { currentDraft } from './write.ts';

/** Publishes a change of a story readers have seen and says of what kind it is: the new release, the row that binds both versions and the sentence readers are told, in one change. Refused for a story that is not live, and for a fix of spelling that changes more than spelling. */
export function correctStory(actor: Actor, input: z.output<typeof StoryCorrect>): Promise<Saved & { path: string }> {
  return change(actor, 'story.correct', async (door) => {
    const { tx, at, entry } = door;
    const before = await storyFor(tx, actor, 'story.correct', input.storyId);
    const live = await liveReleaseOf(tx, before.id, at);
    if (!live) throw new Refusal('invalid', UNSEEN, { kind: 'Publish the story first' });
    const { kind, publicText } = input.correction;
    const from = { version: live.version, draft: await versionOf(tx, before.id, live.version) };
    const draft = await correctedDraft(tx, { ...input, live: from.draft });
    const updatedAt = kind === 'silent-fix' ? live.updatedAt : at;
    const { written, shown } = await releaseDraft(door, actor, before, { ...input, draft, kind: 'correct', reason: publicText.slice(0, 300), updatedAt });
    const { version } = written.row;
    await putCorrection(tx, actor, { storyId: before.id, correction: input.correction, from, to: { version, draft: written.draft }, at });
    entry({ noun: 'story', id: before.id, before: { version: live.version }, after: { version, kind, publicText, path: shown.path } });
    return { id: before.id, saves: written.row.saves, version, at, path: shown.path };
  });
}

/** Changes what readers see and nothing else, while other changes wait: the fix goes out over the live text, and is then put into the waiting one block by block. Where both changed the same place the waiting text stays, and the place is named. What is planned takes the fix in too, or is dropped there. Refused when readers see another version than the fix was made on. */
export function hotfixStory(actor: Actor, input: z.output<typeof StoryHotfix>): Promise<Saved & { path: string; clashes: Clash[]; isPlanDropped: boolean }> {
  return change(actor, 'story.hotfix', async (door) => {
    const { storyId, liveVersion, draft, correction, override } = input;
    const before = await storyFor(door.tx, actor, 'story.hotfix', storyId);
    const waiting = await currentDraft(door.tx, before);
    const { from, seq, path, row, clashes, isPlanDropped } = await fixLive(door, actor, before, { liveVersion, draft, waiting, correction, override });
    const after = { hotfix: seq, version: row.version, kind: correction.kind, path };
    door.entry({ noun: 'story', id: storyId, before: { version: from }, after });
    return { id: storyId, saves: row.saves, version: row.version, at: door.at, path, clashes, isPlanDropped };
  });
}
