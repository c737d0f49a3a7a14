import type { Site } from '#components/ui/site.ts';
import { env } from '#db/env.ts';
import { directionOf } from '#db/story/rules.ts';
import { currentTheme } from '#db/theme/public.ts';

/** The paper's own name, address and ways to be followed: from the configuration, name and line from the theme where it has them. */
export const site: Site = {
  get name() {
    return currentTheme().name || env.SITE_NAME;
  },
  get tagline() {
    return currentTheme().tagline || env.SITE_TAGLINE;
  },
  get logo() {
    return currentTheme().logo;
  },
  url: env.SITE_URL,
  language: env.SITE_LANGUAGE,
  direction: directionOf(env.SITE_LANGUAGE),
  timeZone: env.SITE_TIMEZONE,
  social: env.SITE_SOCIAL,
};
