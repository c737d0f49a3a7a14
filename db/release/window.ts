import { and, gt, lte } from 'drizzle-orm';
import { release } from './schema.ts';

/** What readers may see at a moment (UTC milliseconds). In every statement of public.ts. */
export function visible(at: number) {
  return and(lte(release.liveFrom, at), gt(release.liveUntil, at));
}
