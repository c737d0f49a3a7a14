/** What every page knows of the paper it belongs to. */
export type Site = {
  name: string;
  tagline: string;
  url: string;
  language: string;
  /** How that language is written. */
  direction: 'ltr' | 'rtl';
  timeZone: string;
  social: string[];
};

/** A link of the navigation. */
export type Place = { href: string; name: string };
