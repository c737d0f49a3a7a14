import { and, eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import type { Correction } from '../correction/rules.ts';
import { correction } from '../correction/schema.ts';
import { isSpellingOnly, wordsReplaced } from '../correction/spelling-rules.ts';
import { Refusal } from '../refusal.ts';
import { wordsIn } from '../search/fold-rules.ts';
import { wordsOfOthers } from '../search/others-words.ts';
import type { Actor } from '../user/rules.ts';
import { newBlockId, plainText, withoutNotes } from './body-rules.ts';
import { compare } from './compare-rules.ts';
import { variantsOf } from './headline-rules.ts';
import type { StoryDraft } from './rules.ts';
import { storyVersion } from './schema.ts';

type Tx = Change['tx'];
type Correcting = { storyId: string; draft: StoryDraft; live: StoryDraft; correction: Correction };

const MORE = 'More than spelling was changed, or a word became another word: choose “Correction” or “Clarification” and tell readers, or “Update”';

/** The text that goes out with a correction: a retracted story keeps its address, headline and names, and its text gives way to the sentence that says why. Refused for a fix of spelling that changes more. */
export async function correctedDraft(tx: Tx, correcting: Correcting): Promise<StoryDraft> {
  const { draft } = correcting;
  const { kind, publicText } = correcting.correction;
  if (kind === 'silent-fix' && !(await isSpelling(tx, correcting))) throw new Refusal('invalid', 'More than spelling was changed', { kind: MORE });
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

/** A word that stands elsewhere in the story or in another one is a word of its own, and no slip. */
async function isSpelling(tx: Tx, { storyId, live, draft }: Correcting): Promise<boolean> {
  const comparison = compare(wordsOf(live), wordsOf({ ...draft, slug: draft.slug || live.slug }));
  const replaced = wordsReplaced(comparison);
  const { headline, standfirst, kicker, dateline, body } = draft;
  const text = [headline, standfirst, kicker, dateline, plainText(withoutNotes(body))].join('\n');
  const here = new Set(Array.from(wordsIn(text), ({ word }) => word.toLowerCase()));
  const elsewhere = await wordsOfOthers(tx, storyId, replaced);
  return isSpellingOnly(comparison, new Set(replaced.filter((word) => here.has(word) || elsewhere.has(word))));
}

function wordsOf(draft: StoryDraft) {
  const { headline, standfirst, kicker, dateline, sectionId, slug, bylines, tags, photos, body, language } = draft;
  const lists = { bylines: bylines.map(({ id, role }) => `${id} ${role}`), tags, photos: photos.map((placed) => JSON.stringify(placed)) };
  return { texts: { headline, standfirst, kicker, dateline, section: sectionId ?? '', slug, ...variantsOf(draft) }, lists, body: withoutNotes(body), language };
}
