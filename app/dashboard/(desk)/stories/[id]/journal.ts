import { StoryDraft } from '#db/story/rules.ts';

const addressOf = (storyId: string) => `broadsheet.story.${storyId}`;

/** What is typed and not yet saved, kept in this browser until the server has it. */
export const journal = {
  keep(storyId: string, draft: StoryDraft): void {
    try {
      localStorage.setItem(addressOf(storyId), JSON.stringify(draft));
    } catch {
      // A full or forbidden store must not stop the typing; the server save goes on.
    }
  },
  forget(storyId: string): void {
    localStorage.removeItem(addressOf(storyId));
  },
  /** The text kept for a story, or undefined where there is none that can be read. */
  recall(storyId: string): StoryDraft | undefined {
    try {
      const kept = localStorage.getItem(addressOf(storyId));
      return kept ? StoryDraft.parse(JSON.parse(kept)) : undefined;
    } catch {
      return undefined;
    }
  },
};
