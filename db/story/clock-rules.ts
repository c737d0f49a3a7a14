import { z } from 'zod';

const id = z.string().min(1).max(64);
/** In the zone of the site; empty: none any more. */
const local = z.string().regex(/^$|^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'Choose a day and a time');

/** `second`: of two moments, where clocks that are put back show the time twice. */
export const Embargo = z.strictObject({ storyId: id, local, second: z.boolean().optional() });
export const PlannedEnd = z.strictObject({ storyId: id, local, second: z.boolean().optional() });

/** How long before a planned moment the gate is asked once more, in milliseconds. */
export const LAST_LOOK = 60_000;
