import { asOfToday, StoryDraft } from '#db/story/rules.ts';

/** A text not yet saved, and the saved text it was begun from. */
export type Kept = { draft: StoryDraft; base: StoryDraft; saves: number };

const addressOf = (storyId: string) => `broadsheet.story.${storyId}`;

/** What is typed and not yet saved, kept in this browser until the server has it. */
export const journal = {
  keep(storyId: string, kept: Kept): void {
    try {
      localStorage.setItem(addressOf(storyId), JSON.stringify(kept));
    } catch {
      // A full or forbidden store must not stop the typing; the server save goes on.
    }
  },
  forget(storyId: string): void {
    localStorage.removeItem(addressOf(storyId));
  },
  /** The text kept for a story, whole even where a field is still too long to be saved; undefined where there is none. */
  recall(storyId: string): Kept | undefined {
    try {
      const kept = JSON.parse(localStorage.getItem(addressOf(storyId)) ?? 'null');
      if (!kept) return undefined;
      const [draft, base] = [asOfToday(kept.draft), asOfToday(kept.base)];
      return isDraft(draft) && isDraft(base) ? { ...kept, draft, base } : undefined;
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
