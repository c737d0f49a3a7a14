import { launchFront } from '#db/front/commands.ts';
import { Layout } from '#db/front/rules.ts';
import { createSection } from '#db/section/commands.ts';
import { retireSection } from '#db/section/retire-commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { inNewsroom } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';

export const CARDS = 60;

/** Launches this many fronts of sixty cards with pictures, none like another, each of a section of its own that stands in no navigation; returns their paths. */
export async function loadFronts(place: Pick<Site, 'database' | 'photos'>, count: number): Promise<string[]> {
  const stories = (await rowsOf(place, 'select id from story')).map(({ id }) => String(id));
  return inNewsroom(place, async () => {
    const paths: string[] = [];
    for (let number = 0; number < count; number += 1) {
      const slug = `front-${number}`;
      const sectionId = await createSection(SYSTEM, NewSection.parse({ slug, name: `Front ${number}` }));
      await launchFront(SYSTEM, { place: sectionId, saves: 0, layout: layoutOf(stories, number), note: '' });
      await retireSection(SYSTEM, { sectionId });
      paths.push(`/${slug}`);
    }
    return paths;
  });
}

/** A lead of eight, and strips, rows and lists of four. */
function layoutOf(stories: string[], number: number): Layout {
  const chosen = Array.from({ length: CARDS }, (_, index) => stories[(number * 17 + index) % stories.length]).map((storyId) => ({ storyId }));
  const kinds = ['strip', 'strip', 'rows', 'list'];
  const rest = Array.from({ length: (CARDS - 8) / 4 }, (_, index) => ({
    id: `part-${index}`,
    kind: kinds[index % kinds.length],
    name: `Part ${index}`,
    cards: chosen.slice(8 + index * 4, 12 + index * 4),
  }));
  return Layout.parse({ containers: [{ id: 'lead', kind: 'lead', name: 'Latest', most: 8, cards: chosen.slice(0, 8) }, ...rest] });
}
