import type { Site } from '#components/ui/site.ts';
import { env } from '#db/env.ts';
import { directionOf } from '#db/story/rules.ts';

/** The paper's own name, address and ways to be followed, from the configuration. */
export const site: Site = {
  name: env.SITE_NAME,
  tagline: env.SITE_TAGLINE,
  url: env.SITE_URL,
  language: env.SITE_LANGUAGE,
  direction: directionOf(env.SITE_LANGUAGE),
  timeZone: env.SITE_TIMEZONE,
  social: env.SITE_SOCIAL,
};
