import { notFound, permanentRedirect } from 'next/navigation';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getComments } from '#db/comment/public.ts';
import { getMovedPath, getTakedown } from '#db/release/gone-public.ts';
import { getStory } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { oncePerPrint } from '../../once.ts';

type Address = { section: string; slug: string };
export type StoryParams = Promise<Address>;

/** What readers are told where a story was taken down, its comments with it; undefined for any other address. */
export const takedownAt = oncePerPrint(async (address: Address) => getTakedown(pathOf(address)));

/** The story a page about comments belongs to, with where they stand and the words around them; a moved one leads on to the same page of its new address, and one that takes no comments has no such pages. */
export function commentsAt(params: StoryParams, rest: string) {
  return withComments(params, Promise.resolve({ rest }));
}

const withComments = oncePerPrint(async (address: Address, { rest }: { rest: string }) => {
  const path = pathOf(address);
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

function pathOf({ section, slug }: Address): string {
  return `/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`;
}
