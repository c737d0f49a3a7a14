import { z } from 'zod';

const id = z.string().min(1).max(64);

export const NewAssignment = z.strictObject({
  storyId: id,
  userId: z.string().min(1, 'Choose somebody').max(64),
  /** In the zone of the site; empty: no deadline. */
  due: z
    .string()
    .regex(/^$|^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Choose a day and a time, or leave it empty')
    .default(''),
  /** The second of two moments, where clocks that are put back show the time twice. */
  second: z.boolean().optional(),
  note: z.string().trim().max(500, 'Use at most 500 characters').default(''),
});
export const AssignmentEnd = z.strictObject({ storyId: id, assignmentId: id });

/** An assignment as the desk shows it. Times are UTC milliseconds. */
export type Assignment = { id: string; userId: string; name: string; dueAt: number | null; note: string; by: string; at: number };
