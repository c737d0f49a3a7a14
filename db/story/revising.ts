import { and, eq, isNull } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { formerWords } from '../photo/former-words.ts';
import { photo } from '../photo/schema.ts';
import { wordsOfPhoto } from '../photo/use-rules.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may, type Verb } from '../user/rules.ts';
import { storyFor } from './access.ts';
import { putCorrection, versionOf } from './corrected.ts';
import { fixLive } from './fixing.ts';
import { liveReleaseOf } from './freeze.ts';
import { assertNoPlan } from './moves.ts';
import { releaseDraft } from './publishing.ts';
import type { StoryDraft } from './rules.ts';
import { currentDraft, write } from './write.ts';

/** What readers are told of it: that the story was updated, and when. */
const UPDATE = { kind: 'update' as const, publicText: '', placement: 'top' as const };
/** The text as it should be; undefined where it is so already. */
export type Revise = (draft: StoryDraft) => StoryDraft | undefined;
type Revision = { verb: Verb; storyId: string; revise: Revise; override?: string; what: object };

/** Revises what is written of one story and what readers see of it. Those who may not change what readers see change what is written alone, to be published by others. */
export async function reviseStory(door: Change, actor: Actor, { verb, storyId, revise, override, what }: Revision): Promise<void> {
  const { tx, at } = door;
  const before = await storyFor(tx, actor, verb, storyId);
  const written = await currentDraft(tx, before);
  const waiting = revise(written);
  const live = await liveReleaseOf(tx, storyId, at);
  const shown = live && (live.version === before.version ? written : await versionOf(tx, storyId, live.version));
  const next = shown && may(actor, 'story.hotfix') ? revise(shown) : undefined;
  if (!waiting && !next)
    throw new Refusal('invalid', 'There is nothing to change in it: it does not have this photo any more, has the new one already, or says other words');
  if (live && shown && next) {
    await assertNoPlan(door, storyId);
    if (live.version === before.version) {
      const { written: out } = await releaseDraft(door, actor, before, { storyId, saves: before.saves, draft: next, kind: 'correct', override });
      const [from, to] = [
        { version: live.version, draft: shown },
        { version: out.row.version, draft: out.draft },
      ];
      await putCorrection(tx, actor, { storyId, correction: UPDATE, from, to, at });
    } else await fixLive(door, actor, before, { liveVersion: live.version, draft: next, waiting: waiting ?? written, correction: UPDATE, override });
  } else if (waiting) await write(door, actor, { storyId, saves: before.saves, draft: waiting, kind: 'save' });
  door.entry({
    noun: 'story',
    id: storyId,
    before: { version: before.version },
    after: { ...what, shown: next ? 'to readers at once' : 'with the next publication' },
  });
}

/** A photo of the desk with the words it brings to a story. Refused for one that is not there. */
export async function photoOf(tx: Change['tx'], photoId: string) {
  const [row] = await tx
    .select({ filename: photo.filename, caption: photo.caption, credit: photo.credit, byline: photo.byline, alt: photo.alt })
    .from(photo)
    .where(and(eq(photo.id, photoId), isNull(photo.removedAt)));
  if (!row) throw new Refusal('missing', 'There is no such photo');
  return { filename: row.filename, ...wordsOfPhoto(row) };
}

/** The words a photo had before, newest first. */
export function formerWordsOf(tx: Change['tx'], photoId: string) {
  return formerWords(tx, photoId);
}
