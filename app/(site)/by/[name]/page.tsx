import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { StoryList } from '#components/front/story-list.tsx';
import { getAuthor } from '#db/contributor/public.ts';
import { listStories } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../frame.tsx';
import { type Asked, listMetadata, pageOf, type SearchParams } from '../../list-page.ts';
import { oncePerPrint } from '../../once.ts';
import { words } from '../../words.ts';

type Address = { name: string };
type Props = { params: Promise<Address>; searchParams: SearchParams };

/** What is at this address; a former one leads on to the present. Without a story readers may see, it is not found. */
const foundAt = oncePerPrint(async ({ name: slug }: Address, asked: Asked) => {
  const [found, page] = [await getAuthor(slug), pageOf(asked)];
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
