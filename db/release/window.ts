import { type SQL, sql } from 'drizzle-orm';
import { release } from './schema.ts';

/** What readers may see at a moment (UTC milliseconds). In every statement of public.ts. The plus signs keep SQLite from gathering all that is visible and sorting it: lists are walked in the order of their own index instead. */
export function visible(at: number): SQL {
  return sql`(+${release.liveFrom} <= ${at} and +${release.liveUntil} > ${at})`;
}
