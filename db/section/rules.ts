import { z } from 'zod';

/** First path segments the product itself uses: a section may not take them. */
export const RESERVED = [
  'about',
  'api',
  'atom.xml',
  'by',
  'corrections',
  'dashboard',
  'enhance',
  'favicon.ico',
  'fonts',
  'live',
  'news-sitemap.xml',
  'photos',
  'robots.txt',
  'rss.xml',
  'search',
  'sign-in',
  'sitemap.xml',
  'tag',
  '_next',
];

const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens')
  .max(60)
  .refine((text) => !RESERVED.includes(text), 'This address is used by the site itself');

export const NewSection = z.strictObject({
  slug,
  name: z.string().trim().min(1, 'Enter a name').max(60),
  description: z.string().trim().max(300).default(''),
  parentId: z.string().max(64).nullable().default(null),
  position: z.number().int().min(0).max(1000).default(0),
});
