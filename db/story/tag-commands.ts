import type { z } from 'zod';
import { change } from '../change.ts';
import type { TagBatch } from '../tag/rules.ts';
import type { Actor } from '../user/rules.ts';
import { tagOne, tagToUse } from './tagging.ts';

/** Puts a tag on many stories, or takes it off, all or none of them: a new version of each, and at once on what readers see. Returns how many had to be changed. */
export function tagStories(actor: Actor, { tagId, storyIds, adds }: z.output<typeof TagBatch>): Promise<{ name: string; changed: number; asked: number }> {
  return change(actor, 'tag.batch', async (door) => {
    const row = await tagToUse(door, tagId);
    const changed: string[] = [];
    for (const storyId of storyIds) if (await tagOne(door, actor, { storyId, row, adds })) changed.push(storyId);
    door.entry({ noun: 'tag', id: row.id, after: { adds, stories: changed } });
    return { name: row.name, changed: changed.length, asked: storyIds.length };
  });
}
