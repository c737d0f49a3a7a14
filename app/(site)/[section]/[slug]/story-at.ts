import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getComments } from '#db/comment/public.ts';
import { getMovedPath, getTakedown } from '#db/release/gone-public.ts';
import { getStory } from '#db/release/public.ts';
import { site } from '../../../site.ts';

export type StoryParams = Promise<{ section: string; slug: string }>;

/** What readers are told where a story was taken down, its comments with it; undefined for any other address. */
export const takedownAt = cache(async (params: StoryParams) => getTakedown(await pathOf(params)));

/** The story a page about comments belongs to, with where they stand and the words around them; a moved one leads on to the same page of its new address, and one that takes no comments has no such pages. */
export const commentsAt = cache(async (params: StoryParams, rest: string) => {
  const path = await pathOf(params);
  const story = await getStory(path);
  if (!story) {
    const moved = await getMovedPath(path);
    if (moved) permanentRedirect(moved + rest);
    notFound();
  }
  const placed = { ...story, parentSlug: story.parent?.slug ?? null };
  const comments = await getComments(placed);
  if (comments.standing === 'off') notFound();
  return { story, comments, around: wordsFor(story.language, site.language) };
});

async function pathOf(params: StoryParams): Promise<string> {
  const { section, slug } = await params;
  return `/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`;
}
