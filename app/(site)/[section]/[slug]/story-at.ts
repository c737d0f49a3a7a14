import { notFound, permanentRedirect } from 'next/navigation';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getComments } from '#db/comment/public.ts';
import { getMovedPath, getTakedown } from '#db/release/gone-public.ts';
import { getStory } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { oncePerPrint } from '../../once.ts';

type Address = { section: string; slug: string };
export type StoryParams = Promise<Address>;

/** The story at this address, for its own page or one below it (`rest`); one that was taken down says so, a moved one leads on to the same page of its new address, anything else is not found. */
export function storyAt(params: StoryParams, rest = '') {
  return findStory(params, Promise.resolve({ rest }));
}

/** The story a page about comments belongs to, with where they stand and the words around them; one that takes no comments has no such pages. */
export function commentsAt(params: StoryParams, rest: string) {
  return withComments(params, Promise.resolve({ rest }));
}

const findStory = oncePerPrint(async ({ section, slug }: Address, { rest }: { rest: string }) => {
  const path = `/${decodeURIComponent(section)}/${decodeURIComponent(slug)}`;
  const story = await getStory(path);
  if (story) return { story };
  const takenDown = await getTakedown(path);
  if (takenDown !== undefined) return { takenDown };
  const moved = await getMovedPath(path);
  if (moved) permanentRedirect(moved + rest);
  notFound();
});

const withComments = oncePerPrint(async ({ section, slug }: Address, { rest }: { rest: string }) => {
  const { story } = await storyAt(Promise.resolve({ section, slug }), rest);
  if (!story) notFound();
  const comments = await getComments({ ...story, parentSlug: story.parent?.slug ?? null });
  if (comments.standing === 'off') notFound();
  return { story, comments, around: wordsFor(story.language, site.language) };
});
