import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from '../env.ts';

const LEAST = 3000;
const MOST = 24 * 3_600_000;

/** The moment a form was given out (UTC milliseconds), signed: what stands in the place of a session. */
export function stampAt(at: number, secret = authSecret()): string {
  return `${at.toString(36)}.${createHmac('sha256', secret).update(`comment form ${at}`).digest('base64url')}`;
}

/** What a stamp says against a form sent at a moment: too soon for a person, too old or not ours; undefined: nothing. */
export function stampProblem(stamp: string, now: number): 'fast' | 'stale' | undefined {
  const at = Number.parseInt(stamp.split('.', 1)[0] ?? '', 36);
  if (!Number.isSafeInteger(at) || !isEqual(stamp, stampAt(at)) || now - at > MOST) return 'stale';
  return now - at < LEAST ? 'fast' : undefined;
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
