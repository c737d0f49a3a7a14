import { z } from 'zod';

/** The lists of the desk that keep searches. */
export const VIEW_PLACES = ['stories', 'board', 'photos'] as const;
export type ViewPlace = (typeof VIEW_PLACES)[number];

export const NewView = z.strictObject({
  place: z.enum(VIEW_PLACES).default('stories'),
  name: z.string().trim().min(1, 'Give it a name').max(60, 'Use at most 60 characters'),
  /** Behind the question mark of the list’s address. */
  query: z.string().max(500, 'This search is too long to be kept'),
});
export const ViewId = z.strictObject({ viewId: z.string().min(1).max(64) });
export const MOST_VIEWS = 30;
