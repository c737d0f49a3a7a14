import { env } from './env.ts';
import { Refusal } from './refusal.ts';
import { momentsOf } from './zone.ts';

type Local = { local: string; second?: boolean };
/** Under which field a refusal stands, and what is said of a time that has passed. */
type Beside = { field: string; passed: string };

const OF_PLANS: Beside = { field: 'local', passed: 'This time has passed. Choose a later one, or publish now' };

/** The moment a local time of the site's zone means. Refused beside the field where there is none, where there are two and none is named, and where it has passed. */
export function momentFor({ local, second }: Local, now: number, { field, passed }: Beside = OF_PLANS): number {
  const moments = momentsOf(local, env.SITE_TIMEZONE);
  const refuse = (message: string, details?: unknown) => new Refusal('invalid', message, { [field]: message }, details);
  if (moments.length === 0) throw refuse('This time does not exist: the clocks are put forward over it, or the calendar has no such day. Choose another');
  if (moments.length > 1 && second === undefined) throw refuse('The clocks are put back that day: this time comes twice. Say which one', { isTwice: true });
  const at = moments.at(second ? -1 : 0) ?? 0;
  if (at <= now) throw refuse(passed);
  return at;
}
