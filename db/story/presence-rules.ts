import { z } from 'zod';
import type { State } from './rules.ts';

const id = z.string().min(1).max(64);

export const Visit = z.strictObject({ storyId: id, blockId: z.string().min(4).max(40).nullable().default(null) });

/** Somebody is taken to be gone from a story after so many milliseconds without a sign. */
export const GONE_AFTER = 15_000;

/** Who has taken a story over and gives no sign for so many milliseconds lets it go. */
export const LETS_GO_AFTER = 5 * 60_000;

/** What an open story is told of its others. `saves` counts every save; `state` is where it stands by now; `takenBy` is who writes alone. */
export type Company = {
  saves: number;
  state: State;
  others: { id: string; name: string; blockId: string | null }[];
  takenBy: { id: string; name: string } | null;
};
