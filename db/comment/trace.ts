import { createHmac, randomBytes } from 'node:crypto';
import type { Change } from '../change.ts';
import { commentKey } from './schema.ts';
import { networkOf } from './text-rules.ts';

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The traces an address leaves under each key still kept, today's first (UTC days). Makes today's key where there is none yet. */
export async function tracesOf(tx: Change['tx'], address: string, at: number): Promise<string[]> {
  const today = dayOf(at);
  await tx
    .insert(commentKey)
    .values({ day: today, key: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const keys = await tx.select().from(commentKey);
  const sorted = keys.sort((one, other) => other.day.localeCompare(one.day));
  return sorted.map(({ key }) => createHmac('sha256', key).update(networkOf(address)).digest('base64url'));
}
