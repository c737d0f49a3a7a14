import { env } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { momentsOf } from '../zone.ts';

/** When comments close, as a moment in UTC milliseconds, or null where no time is given. Of two, where clocks are put back, the later; one that has passed closes them at once. */
export function closingMoment({ local }: { local: string }): number | null {
  if (!local) return null;
  const moments = momentsOf(local, env.SITE_TIMEZONE);
  const message = 'The clocks are put forward over this time that day: it does not exist. Choose another';
  if (moments.length === 0) throw new Refusal('invalid', message, { local: message });
  return moments.at(-1) ?? null;
}
