import { inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { cardsOf } from '../release/cards.ts';
import { card } from '../release/columns.ts';
import type { StoryCard } from '../release/rules.ts';
import { release } from '../release/schema.ts';
import { mostReadIds } from './most-read.ts';

/** What is read most today and yesterday by the paper's calendar, of what readers may see; at most ten. Empty where nothing was counted yet. */
export async function listMostRead(most = 5, at = Date.now()): Promise<StoryCard[]> {
  note(page.mostRead);
  const ids = await mostReadIds(db, Math.min(most, 10), at);
  if (ids.length === 0) return [];
  const rows = await db.select(card).from(release).where(inArray(release.id, ids));
  note(...rows.map(({ storyId }) => page.related(storyId)));
  return cardsOf(rows.sort((a, b) => ids.indexOf(a.releaseId) - ids.indexOf(b.releaseId)));
}
