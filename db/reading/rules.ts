import { z } from 'zod';

/** What a beacon says: the address of the story that is being read. */
export const Read = z
  .string()
  .max(400)
  .regex(/^\/[^/\s?#]{1,120}\/[^/\s?#]{1,240}$/);

/** Between two writings so many stories are counted at most; what comes beyond that is not. */
export const MOST_COUNTED = 5000;

const ROBOT =
  /(?<!cu)bot(?![a-z])|crawl|spider|slurp|headless|preview|fetch|monitor|scan|curl|wget|python|java\/|okhttp|axios|lighthouse|facebookexternalhit|feed/i;

type Reader = { agent: string | null; doNotTrack: string | null; globalPrivacyControl: string | null };

/** Is this reading counted? Not a robot's, and nobody's who asks not to be observed (Tracking Preference Expression, section 5.2; Global Privacy Control, section 2.1). */
export function isCounted({ agent, doNotTrack, globalPrivacyControl }: Reader): boolean {
  return Boolean(agent) && !ROBOT.test(agent ?? '') && doNotTrack !== '1' && globalPrivacyControl !== '1';
}
