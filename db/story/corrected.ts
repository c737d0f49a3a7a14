import { and, eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { type Correction, isSpellingOnly } from '../correction/rules.ts';
import { correction } from '../correction/schema.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import { newBlockId, plainText, withoutNotes } from './body-rules.ts';
import { compare } from './compare-rules.ts';
import { variantsOf } from './headline-rules.ts';
import type { StoryDraft } from './rules.ts';
import { storyVersion } from './schema.ts';

type Tx = Change['tx'];

/** The text that goes out with a correction: a retracted story keeps its address, headline and names, and its text gives way to the sentence that says why. Refused for a fix of spelling that changes more. */
export function correctedDraft(draft: StoryDraft, live: StoryDraft, { kind, publicText }: Correction): StoryDraft {
  if (kind === 'silent-fix' && !isSpelling(live, draft)) {
    throw new Refusal('invalid', 'More than spelling was changed', { kind: 'More than spelling was changed: choose what readers are told' });
  }
  if (kind !== 'retraction') return draft;
  const paragraph = { type: 'paragraph' as const, attrs: { id: newBlockId() }, content: [{ type: 'text' as const, text: publicText }] };
  return { ...draft, standfirst: '', searchDescription: '', photos: [], body: { type: 'doc', content: [paragraph] } };
}

type Bound = { storyId: string; correction: Correction; from: { version: number; draft: StoryDraft }; to: { version: number; draft: StoryDraft }; at: number };

/** Writes the row that binds a correction to the versions before and after it, and to the block it speaks of. */
export async function putCorrection(tx: Tx, actor: Actor, { storyId, correction: told, from, to, at }: Bound): Promise<void> {
  const words = (draft: StoryDraft) => plainText({ type: 'doc', content: draft.body.content.filter(({ attrs }) => attrs.id === told.blockId) });
  const [was, is] = told.blockId ? [words(from.draft), words(to.draft)] : ['', ''];
  const { kind, publicText, placement, blockId } = told;
  const row = { storyId, kind, publicText, placement, blockId, was, is, fromVersion: from.version, toVersion: to.version, requestedBy: actor.id, at };
  await tx.insert(correction).values(row);
}

/** The text of one version. Refused where there is none. */
export async function versionOf(tx: Tx, storyId: string, seq: number): Promise<StoryDraft> {
  const [found] = await tx
    .select({ snapshot: storyVersion.snapshot })
    .from(storyVersion)
    .where(and(eq(storyVersion.storyId, storyId), eq(storyVersion.seq, seq)));
  if (!found) throw new Refusal('missing', `This story has no version ${seq}`);
  return found.snapshot;
}

function isSpelling(live: StoryDraft, draft: StoryDraft): boolean {
  return isSpellingOnly(compare(wordsOf(live), wordsOf({ ...draft, slug: draft.slug || live.slug })));
}

function wordsOf(draft: StoryDraft) {
  const { headline, standfirst, kicker, dateline, sectionId, slug, bylines, tags, photos, body, language } = draft;
  const lists = { bylines: bylines.map(({ id, role }) => `${id} ${role}`), tags, photos: photos.map((placed) => JSON.stringify(placed)) };
  return { texts: { headline, standfirst, kicker, dateline, section: sectionId ?? '', slug, ...variantsOf(draft) }, lists, body: withoutNotes(body), language };
}
