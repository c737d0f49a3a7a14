import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryList } from '#components/front/story-list.tsx';
import { getTagName, listStories } from '#db/release/public.ts';
import { site } from '../../../site.ts';
import { Frame } from '../../frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from '../../list-page.ts';

type Props = { params: Promise<{ tag: string }>; searchParams: SearchParams };

async function nameOf(params: Props['params']) {
  const { tag: slug } = await params;
  const name = await getTagName(slug);
  if (!name) notFound();
  return { slug, name };
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, name } = await nameOf(params);
  return listMetadata({ path: `/tag/${slug}`, name, description: `Stories tagged ${name}`, page: await pageNumber(searchParams) });
}

export default async function TagPage({ params, searchParams }: Props) {
  const { slug, name } = await nameOf(params);
  const page = await pageNumber(searchParams);
  const { cards, hasMore } = await listStories({ tag: slug }, page);
  if (cards.length === 0) notFound();
  return (
    <Frame>
      <StoryList name={name} description={`Stories tagged ${name}`} cards={cards} site={site} path={`/tag/${slug}`} page={page} hasMore={hasMore} />
    </Frame>
  );
}
