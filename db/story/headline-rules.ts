import { z } from 'zod';

/** A place readers meet a story at, other than over its text, and how long its words may be there. */
export const VARIANTS = {
  frontHeadline: { name: 'On fronts', hint: 'Shown on the front page and in lists', from: 20, to: 70, most: 300 },
  socialHeadline: { name: 'When shared', hint: 'Shown where people share the story', from: 40, to: 90, most: 300 },
  searchTitle: { name: 'Search title', hint: 'Shown in search results and on the browser’s tab', from: 30, to: 60, most: 300 },
  searchDescription: { name: 'Search description', hint: 'Shown under the title in search results', from: 70, to: 155, most: 500 },
} as const;
export type Variant = keyof typeof VARIANTS;
export type Variants = Record<Variant, string>;
export const VARIANT_NAMES = Object.keys(VARIANTS) as Variant[];

const line = (most: number) =>
  z
    .string()
    .max(most, `Use at most ${most} characters`)
    .transform((text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC'))
    .default('');

/** The fields of a draft they are kept in; an empty one means: the headline, or the standfirst. */
export const variantFields = {
  frontHeadline: line(VARIANTS.frontHeadline.most),
  socialHeadline: line(VARIANTS.socialHeadline.most),
  searchTitle: line(VARIANTS.searchTitle.most),
  searchDescription: line(VARIANTS.searchDescription.most),
};

export const NO_VARIANTS: Variants = { frontHeadline: '', socialHeadline: '', searchTitle: '', searchDescription: '' };

/** The same words in a draft, with nothing left out: what is compared and frozen. */
export function variantsOf(draft: Partial<Variants>): Variants {
  const { frontHeadline = '', socialHeadline = '', searchTitle = '', searchDescription = '' } = draft;
  return { frontHeadline, socialHeadline, searchTitle, searchDescription };
}

export type Length = { characters: number; verdict: 'empty' | 'short' | 'good' | 'long'; says: string };

/** How long a text is, against what its place has room for, in words as well as in numbers. */
export function lengthOf(text: string, { from, to }: { from: number; to: number }): Length {
  const characters = [...text].length;
  const range = `${from} to ${to} are best`;
  if (characters === 0) return { characters, verdict: 'empty', says: `Empty: the headline is used. ${range}` };
  const verdict = characters < from ? 'short' : characters > to ? 'long' : 'good';
  const says = { short: 'a little short', good: 'a good length', long: 'too long, its end may be cut off' }[verdict];
  return { characters, verdict, says: `${characters} characters: ${says}. ${range}` };
}
