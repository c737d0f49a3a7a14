import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { StoryList } from '#components/front/story-list.tsx';
import { getAuthor } from '#db/contributor/public.ts';
import { listStories } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from '../../list-page.ts';
import { words } from '../../words.ts';

type Props = { params: Promise<{ name: string }>; searchParams: SearchParams };

/** What is at this address, once per print; a former one leads on to the present. Without a story readers may see, it is not found. */
const foundAt = cache(async (params: Props['params'], searchParams: SearchParams) => {
  const { name: slug } = await params;
  const [found, page] = [await getAuthor(slug), await pageNumber(searchParams)];
  const list = found && (await listStories({ authors: found.slugs }, page));
  if (!found || !list?.cards.length) notFound();
  if (found.slug !== slug) permanentRedirect(`/by/${found.slug}`);
  return { ...found, ...list, page, description: found.bio || words.chrome.storiesBy(found.name) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, name, description, page } = await foundAt(params, searchParams);
  return listMetadata({ path: `/by/${slug}`, name, description, page });
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const { slug, name, description, photo, cards, hasMore, page } = await foundAt(params, searchParams);
  return (
    <Frame>
      <StoryList name={name} description={description} photo={photo} cards={cards} site={site} path={`/by/${slug}`} page={page} hasMore={hasMore} />
    </Frame>
  );
}
