import type { Rendition } from '../photo/rules.ts';
import type { Body } from '../story/body-rules.ts';

export const PAGE_SIZE = 20;

export type PublicPhoto = {
  photoId: string;
  key: string;
  caption: string;
  credit: string;
  alt: string;
  width: number;
  height: number;
  renditions: Rendition[];
};

/** A story as lists show it. Times are UTC milliseconds. */
export type StoryCard = {
  storyId: string;
  path: string;
  headline: string;
  standfirst: string;
  kicker: string;
  sectionSlug: string;
  sectionName: string;
  language: string;
  direction: 'ltr' | 'rtl';
  publishedAt: number;
  updatedAt: number;
  photo: PublicPhoto | null;
};

export type Named = { slug: string; name: string };

/** A story as its page shows it: the same for readers and in the preview. */
export type StoryPage = Omit<StoryCard, 'photo'> & {
  parent: Named | null;
  dateline: string;
  body: Body;
  wordCount: number;
  bylines: Named[];
  tags: Named[];
  photos: PublicPhoto[];
  related: { storyId: string; path: string; headline: string }[];
};

/** The story ids a body links to as related stories, in order. */
export function relatedIds(body: Body): string[] {
  return body.content.flatMap((block) => (block.type === 'related' ? [block.attrs.storyId] : []));
}
