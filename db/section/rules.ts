import { z } from 'zod';

/** First path segments the product itself uses: a section may not take them. */
export const RESERVED = [
  'about',
  'api',
  'archive',
  'atom.xml',
  'by',
  'contact',
  'comments',
  'corrections',
  'dashboard',
  'desk',
  'enhance',
  'ethics',
  'favicon.ico',
  'fonts',
  'live',
  'news-sitemap.xml',
  'not-here',
  'photos',
  'privacy',
  'robots.txt',
  'rss.xml',
  'saved',
  'search',
  'sign-in',
  'sitemap.xml',
  'tag',
  'theme.css',
  'tips',
  '_next',
];

/** Is this a section the product took the address of after it was made? Its page and feed are not to be reached until it has another. */
export function isShadowed({ slug }: { slug: string }): boolean {
  return RESERVED.includes(slug);
}

const slug = z
  .string()
  .trim()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens')
  .max(60, 'Use at most 60 characters')
  .refine((text) => !RESERVED.includes(text), 'This address is used by the site itself');

const name = z.string().trim().min(1, 'Enter a name').max(60, 'Use at most 60 characters');
const description = z.string().trim().max(300, 'Use at most 300 characters').default('');
const parentId = z.string().max(64).nullable().default(null);
const sectionId = z.string().min(1).max(64);
/** How often it was saved when it was opened. */
const saves = z.number().int().min(0).optional();

export const NewSection = z.strictObject({ slug, name, description, parentId, position: z.number().int().min(0).max(1000).default(0) });
export const SectionEdit = z.strictObject({ sectionId, saves, slug, name, description, parentId });
export const SectionMove = z.strictObject({ sectionId, direction: z.enum(['up', 'down']) });
export const SectionId = z.strictObject({ sectionId });

/** The sections a story can be filed in: those in use, and the one it is in already. */
export function choicesFor<Row extends { id: string; retiredAt: number | null }>(sections: Row[], current: string | null): Row[] {
  return sections.filter((each) => each.retiredAt === null || each.id === current);
}
