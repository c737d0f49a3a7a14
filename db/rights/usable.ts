import { type SQL, sql } from 'drizzle-orm';
import { photo } from '../photo/schema.ts';

/** The photos that readers may see by their rights at a moment (UTC milliseconds). */
export function usableAt(at: number): SQL {
  return sql`(${photo.usableFrom} <= ${at} and ${photo.usableUntil} > ${at})`;
}
