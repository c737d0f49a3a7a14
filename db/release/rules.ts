import { page } from '../pages.ts';
import type { Rendition } from '../photo/rules.ts';
import type { Body } from '../story/body-rules.ts';

/** What of a release decides which reader pages show it. */
export type Shown = {
  storyId: string;
  path: string;
  sectionSlug: string;
  parentSlug: string | null;
  tags: { slug: string }[];
  bylines: { slug: string }[];
};

/** The names of every reader page that shows one of these releases; give the one before and the one after a change. */
export function pagesShowing(...releases: (Shown | undefined)[]): string[] {
  const names = new Set<string>();
  for (const shown of releases) {
    if (!shown) continue;
    names.add(page.front).add(page.feeds).add(page.story(shown.path)).add(page.related(shown.storyId)).add(page.section(shown.sectionSlug));
    if (shown.parentSlug) names.add(page.section(shown.parentSlug));
    for (const tag of shown.tags) names.add(page.tag(tag.slug));
    for (const byline of shown.bylines) names.add(page.author(byline.slug));
  }
  return [...names];
}

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
