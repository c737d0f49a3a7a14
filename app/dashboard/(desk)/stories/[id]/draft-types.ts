import type { StoryDraft } from '#db/story/rules.ts';
import type { LanguageOffer } from '#db/story/script-rules.ts';

export type Theirs = { theirs: StoryDraft; saves: number; at: number };
export type SaveStatus =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'signed-out'; message: string }
  | { kind: 'renewed'; message: string }
  /** All but the fields that are marked. */
  | { kind: 'partly' }
  | { kind: 'refused'; message: string }
  | { kind: 'taken'; message: string }
  | { kind: 'conflict'; base: StoryDraft; theirs: Theirs };

export type Change = Partial<StoryDraft> | ((now: StoryDraft) => Partial<StoryDraft>);
export type Saved = { saves: number; version: number; at: number; path?: string; offer?: LanguageOffer };
export type Sent = { storyId: string; saves: number; draft: StoryDraft; autosave: boolean; merged: boolean; writerId: string };
/** What must be read at once, and not with the next rendering. */
export type Now = {
  draft: StoryDraft;
  saves: number;
  saved: StoryDraft;
  merged: boolean;
  branched: StoryDraft;
  /** What was sent and may have been saved, though no answer came. */
  unanswered: StoryDraft[];
  theirs?: Theirs;
  isRecalled: boolean;
  /** Is what was typed here set aside on the server, while somebody else writes alone? */
  isAside: boolean;
  turn: Promise<unknown>;
};
export type Begin = { id: string; saves: number; version: number; draft: StoryDraft; updatedAt: number; offer?: LanguageOffer };

/** How a page begins: with the text that is saved, and nothing typed. */
export function nowOf({ draft, saves }: Begin): Now {
  return { draft, saves, saved: draft, merged: false, branched: draft, unanswered: [], isRecalled: false, isAside: false, turn: Promise.resolve() };
}
