import { addPhoto } from '#db/photo/commands.ts';
import { createStory, publishStory } from '#db/story/commands.ts';
import { StoryDraft } from '#db/story/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { drawPicture, inNewsroom } from '../newsroom.ts';
import type { Site } from '../site.ts';

const WORDS = 'the harbour council voted on a new quay after two hours of talk about herring boats storms and money that nobody had yet found'.split(' ');
const DAY = 86_400_000;

/** Publishes this many stories of some 600 words through the real commands, each with one of ten photos; returns their paths. */
export function loadStories(place: Pick<Site, 'database' | 'photos' | 'names'>, count: number): Promise<string[]> {
  return inNewsroom(place, async () => {
    const photoIds: string[] = [];
    for (let number = 0; number < 10; number += 1) photoIds.push(await takePhoto(number));
    const paths: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const draft = draftOf(place.names, number, photoIds[number % photoIds.length] ?? '');
      const { id, saves } = await createStory(SYSTEM, draft);
      const { path } = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, publishedAt: Date.now() - (count - number) * (DAY / 24) });
      paths.push(path);
    }
    return paths;
  });
}

/** The draft of one of the bench's stories; every other one is in World, the rest in Culture. */
export function draftOf(names: Site['names'], number: number, photoId: string): StoryDraft {
  const sentence = (start: number) => Array.from({ length: 20 }, (_, place) => WORDS[(start * 7 + place * (1 + (start % 5))) % WORDS.length]).join(' ');
  const paragraph = (index: number) => ({
    type: 'paragraph' as const,
    attrs: { id: `para${index}` },
    content: [{ type: 'text' as const, text: `${sentence(number + index)}. ${sentence(number * 3 + index)}.` }],
  });
  return StoryDraft.parse({
    headline: `Story ${number}: ${sentence(number).slice(0, 60)}`,
    standfirst: sentence(number + 1),
    kicker: number % 3 === 0 ? 'Harbour' : '',
    dateline: 'Port Ellery',
    sectionId: number % 2 === 0 ? names.sections.world : names.sections.culture,
    slug: `story-${number}`,
    bylines: [names.contributor],
    tags: number % 2 === 0 ? [names.tags.russia, names.tags.libya] : [names.tags.libya],
    photos: [{ photoId, caption: sentence(number + 2), credit: 'Ana Ferro', alt: 'A boat at the quay' }],
    body: { type: 'doc', content: Array.from({ length: 15 }, (_, index) => paragraph(index)) },
  });
}

async function takePhoto(number: number): Promise<string> {
  const bytes = await drawPicture(`hsl(${number * 36}, 40%, 45%)`);
  const stream = (async function* () {
    yield bytes;
  })();
  return (await addPhoto(SYSTEM, { filename: `bench-${number}.jpg`, stream })).id;
}
