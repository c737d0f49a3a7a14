import { eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { isRefusal } from '../refusal.ts';
import type { BatchResult } from './batch-rules.ts';
import { story } from './schema.ts';

/** Does the work for each story in a transaction of its own inside the change: one that is refused leaves nothing behind and does not stop the others. */
export async function each(door: Change, storyIds: string[], work: (one: Change, storyId: string) => Promise<void>): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for (const storyId of storyIds) {
    const [row] = await door.tx.select({ headline: story.headline }).from(story).where(eq(story.id, storyId));
    const headline = row?.headline || 'Untitled story';
    try {
      await door.tx.transaction((tx) => work({ ...door, tx }, storyId));
      results.push({ storyId, headline, ok: true, why: '' });
    } catch (fault) {
      if (!isRefusal(fault)) throw fault;
      results.push({ storyId, headline: fault.code === 'missing' ? 'A story that is not there' : headline, ok: false, why: fault.message });
    }
  }
  return results;
}
