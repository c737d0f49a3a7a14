import type { PublicPhoto } from '#db/release/rules.ts';

/** What every page knows of the paper it belongs to. */
export type Site = {
  name: string;
  tagline: string;
  /** In the place of the name at the head, where there is one. */
  logo: PublicPhoto | null;
  url: string;
  language: string;
  /** How that language is written. */
  direction: 'ltr' | 'rtl';
  timeZone: string;
  social: string[];
};

/** A link of the navigation. */
export type Place = { href: string; name: string };
