import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryList } from '#components/front/story-list.tsx';
import { getAuthorName, listStories } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from '../../list-page.ts';

type Props = { params: Promise<{ name: string }>; searchParams: SearchParams };

async function nameOf(params: Props['params']) {
  const { name: slug } = await params;
  const name = await getAuthorName(slug);
  if (!name) notFound();
  return { slug, name };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, name } = await nameOf(params);
  return listMetadata({ path: `/by/${slug}`, name, description: `Stories by ${name}`, page: await pageNumber(searchParams) });
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const { slug, name } = await nameOf(params);
  const page = await pageNumber(searchParams);
  const { cards, hasMore } = await listStories({ author: slug }, page);
  if (cards.length === 0) notFound();
  return (
    <Frame>
      <StoryList name={name} description={`Stories by ${name}`} cards={cards} site={site} path={`/by/${slug}`} page={page} hasMore={hasMore} />
    </Frame>
  );
}
