import { createStory, saveStory } from '#db/story/commands.ts';
import { StoryDraft } from '#db/story/rules.ts';
import { addStyle } from '#db/style/commands.ts';
import { NewStyle } from '#db/style/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { inNewsroom } from '../newsroom.ts';

const ENTRIES = 100;

type Long = { words: number; versions: number };

/** Writes a story of so many words, saved so many times, and returns its id. */
export function longStory(place: { database: string; photos: string }, long: Long): Promise<string> {
  return inNewsroom(place, async () => {
    const draftOf = (version: number) => StoryDraft.parse({ headline: 'A long story', body: { type: 'doc', content: paragraphs(version, long) } });
    const { id, saves: first } = await createStory(SYSTEM, draftOf(0));
    let saves = first;
    for (let version = 1; version < long.versions; version += 1)
      ({ saves } = await saveStory(SYSTEM, { storyId: id, saves, draft: draftOf(version), autosave: false }));
    return id;
  });
}

/** Fills the house style with 100 entries, of which two are found in every paragraph of the long story. */
export function houseStyle(place: { database: string; photos: string }): Promise<void> {
  return inNewsroom(place, async () => {
    for (let number = 1; number <= ENTRIES; number += 1) {
      const pattern = number <= 2 ? `word${number}` : number % 2 ? `phrase${number} of words` : `nowhere${number}*`;
      await addStyle(SYSTEM, NewStyle.parse({ pattern, suggestion: `better${number}`, reason: 'The house writes it so' }));
    }
  });
}

function paragraphs(version: number, { words: all, versions }: Long) {
  const words = (index: number) =>
    Array.from({ length: 50 }, (_, place) => (index % versions < version && place % 9 === 0 ? `changed${place}` : `word${place}`)).join(' ');
  return Array.from({ length: all / 50 }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: `para${index}` },
    content: [{ type: 'text', text: words(index) }],
  }));
}
