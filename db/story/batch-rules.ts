import { z } from 'zod';
import { ASKS_WHY, BATCH_MOVES } from './batch-move-rules.ts';

const id = z.string().min(1).max(64);

export const StoryBatch = z
  .strictObject({
    storyIds: z.array(id).min(1, 'Choose at least one story').max(100, 'Choose at most 100 stories at once'),
    move: z.enum(BATCH_MOVES),
    reason: z.string().trim().max(300, 'Use at most 300 characters').default(''),
  })
  .refine(({ move, reason }) => reason || !ASKS_WHY.includes(move), { path: ['reason'], message: 'Say why' });

export const BatchUndo = z.strictObject({ batchId: id });

/** How it went with one story; `why` says what stood against it. */
export type BatchResult = { storyId: string; headline: string; ok: boolean; why: string };
