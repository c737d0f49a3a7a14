import { useFound } from '../use-found.ts';

export type FoundStory = { id: string; headline: string; state: string; path: string | null };

/** The stories of the house whose headline contains a text. */
export function useFoundStories(text: string, isOff = false): FoundStory[] | undefined {
  return useFound<FoundStory>('/api/desk/stories', text, isOff);
}
