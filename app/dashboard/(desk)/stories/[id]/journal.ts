import { asOfToday, StoryDraft } from '#db/story/rules.ts';
import { draftText } from './draft-text.ts';

/** A text not yet saved, and the saved text it was begun from. */
export type Kept = { draft: StoryDraft; base: StoryDraft; saves: number };

const addressOf = (storyId: string) => `broadsheet.story.${storyId}`;
const baseOf = (storyId: string) => `${addressOf(storyId)}.base`;

/** What this page wrote last as the text a draft was begun from: it stays the same for many keys. */
let lastBase: { storyId: string; base: StoryDraft } | undefined;
if (typeof window !== 'undefined') {
  // Another tab may have the same story open and write its own.
  window.addEventListener('storage', () => {
    lastBase = undefined;
  });
}

/** What is typed and not yet saved, kept in this browser until the server has it. */
export const journal = {
  keep(storyId: string, { draft, base, saves }: Kept): void {
    try {
      if (lastBase?.storyId !== storyId || lastBase.base !== base) {
        localStorage.setItem(baseOf(storyId), `{"saves":${saves},"base":${draftText(base)}}`);
        lastBase = { storyId, base };
      }
      localStorage.setItem(addressOf(storyId), `{"draft":${draftText(draft)}}`);
    } catch {
      // A full or forbidden store must not stop the typing; the server save goes on.
    }
  },
  forget(storyId: string): void {
    lastBase = undefined;
    localStorage.removeItem(addressOf(storyId));
    localStorage.removeItem(baseOf(storyId));
  },
  /** The text kept for a story, whole even where a field is still too long to be saved; undefined where there is none. */
  recall(storyId: string): Kept | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(addressOf(storyId)) ?? 'null');
      if (!kept) return undefined;
      const begun = kept.base ? kept : JSON.parse(localStorage.getItem(baseOf(storyId)) ?? 'null');
      const [draft, base] = [asOfToday(kept.draft), asOfToday(begun.base)];
      return isDraft(draft) && isDraft(base) ? { draft, base, saves: begun.saves } : undefined;
    } catch {
      return undefined;
    }
  },
};

/** Has it the fields of a draft of this version of the program? */
function isDraft(kept: unknown): kept is StoryDraft {
  if (typeof kept !== 'object' || kept === null) return false;
  return Object.keys(StoryDraft.shape).every((field) => field in kept) && Array.isArray((kept as StoryDraft).body.content);
}
