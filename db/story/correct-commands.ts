import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { type Change, change } from '../change.ts';
import { isSpellingOnly } from '../correction/rules.ts';
import { correction } from '../correction/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { newBlockId } from './body-rules.ts';
import type { Saved } from './commands.ts';
import { compare } from './compare-rules.ts';
import { liveReleaseOf } from './freeze.ts';
import { releaseDraft } from './publishing.ts';
import type { StoryCorrect, StoryDraft } from './rules.ts';
import { storyVersion } from './schema.ts';
import { storyFor } from './write.ts';

/** Publishes a change of a story readers have seen and says of what kind it is: the new release, the row that binds both versions and the sentence readers are told, in one change. Refused for a story that is not live, and for a fix of spelling that changes more than spelling. */
export function correctStory(actor: Actor, input: z.output<typeof StoryCorrect>): Promise<Saved & { path: string }> {
  return change(actor, 'story.correct', async (door) => {
    const { tx, at, entry } = door;
    const before = await storyFor(tx, actor, 'story.correct', input.storyId);
    const live = await liveReleaseOf(tx, before.id, at);
    if (!live) throw new Refusal('invalid', 'Only a story readers can see is corrected. Publish it first.', { kind: 'Publish the story first' });
    const { kind, publicText, placement } = input.correction;
    const draft = kind === 'retraction' ? retracted(input.draft, publicText) : input.draft;
    if (kind === 'silent-fix') await assertSpellingOnly(tx, before.id, live.version, draft);
    const updatedAt = kind === 'silent-fix' ? live.updatedAt : at;
    const { written, shown } = await releaseDraft(door, actor, before, { ...input, draft, kind: 'correct', reason: publicText.slice(0, 300), updatedAt });
    const { version } = written.row;
    await tx
      .insert(correction)
      .values({ storyId: before.id, kind, publicText, placement, fromVersion: live.version, toVersion: version, requestedBy: actor.id, at });
    entry({ noun: 'story', id: before.id, before: { version: live.version }, after: { version, kind, publicText, path: shown.path } });
    return { id: before.id, saves: written.row.saves, version, at, path: shown.path };
  });
}

/** A retracted story keeps its address, headline and names; its text gives way to the sentence that says why. */
function retracted(draft: StoryDraft, publicText: string): StoryDraft {
  const paragraph = { type: 'paragraph' as const, attrs: { id: newBlockId() }, content: [{ type: 'text' as const, text: publicText }] };
  return { ...draft, standfirst: '', photos: [], body: { type: 'doc', content: [paragraph] } };
}

async function assertSpellingOnly(tx: Change['tx'], storyId: string, version: number, draft: StoryDraft): Promise<void> {
  const [live] = await tx
    .select({ snapshot: storyVersion.snapshot })
    .from(storyVersion)
    .where(and(eq(storyVersion.storyId, storyId), eq(storyVersion.seq, version)));
  if (live && isSpellingOnly(compare(wordsOf(live.snapshot), wordsOf({ ...draft, slug: draft.slug || live.snapshot.slug })))) return;
  throw new Refusal('invalid', 'More than spelling was changed', { kind: 'More than spelling was changed: choose what readers are told' });
}

function wordsOf({ headline, standfirst, kicker, dateline, sectionId, slug, bylines, tags, photos, body, language }: StoryDraft) {
  const lists = { bylines: bylines.map(({ id, role }) => `${id} ${role}`), tags, photos: photos.map((placed) => JSON.stringify(placed)) };
  return { texts: { headline, standfirst, kicker, dateline, section: sectionId ?? '', slug }, lists, body, language };
}
