import type { z } from 'zod';
import { change } from '../change.ts';
import type { TagBatch } from '../tag/rules.ts';
import type { Actor } from '../user/rules.ts';
import type { BatchResult } from './batch-rules.ts';
import { each } from './each.ts';
import { tagOne, tagToUse } from './tagging.ts';

type Tagged = { name: string; changed: string[]; results: BatchResult[] };

/** Puts a tag on many stories, or takes it off: a new version of each, and at once on what readers see. Those that are refused stay as they are and say why. Returns how it went with each, and the ids of those that had to be changed, by which it is undone. */
export function tagStories(actor: Actor, { tagId, storyIds, adds }: z.output<typeof TagBatch>): Promise<Tagged> {
  return change(actor, 'tag.batch', async (door) => {
    const row = await tagToUse(door, tagId);
    const changed: string[] = [];
    const results = await each(door, storyIds, async (one, storyId) => {
      if (await tagOne(one, actor, { storyId, row, adds })) changed.push(storyId);
    });
    door.entry({ noun: 'tag', id: row.id, after: { adds, stories: changed } });
    return { name: row.name, changed, results };
  });
}
