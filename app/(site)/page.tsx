import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Front } from '#components/front/front.tsx';
import { MostRead } from '#components/front/most-read.tsx';
import { StoryList } from '#components/front/story-list.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { listMostRead } from '#db/reading/public.ts';
import { listStories } from '#db/release/public.ts';
import { site } from '../site.ts';
import { Frame } from './frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from './list-page.ts';
import { sectionsOfPaper } from './sections.ts';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata({ path: '/', name: site.name, description: site.tagline, page: await pageNumber(searchParams) });
}

export default async function FrontPage({ searchParams }: Props) {
  const page = await pageNumber(searchParams);
  const { cards, hasMore } = await listStories({}, page);
  if (cards.length === 0 && page > 1) notFound();
  if (page > 1) {
    return (
      <Frame>
        <StoryList name="Latest" cards={cards} site={site} path="/" page={page} hasMore={hasMore} />
      </Frame>
    );
  }
  const sections = (await sectionsOfPaper()).filter((section) => !section.parentSlug);
  const strips = await Promise.all(sections.map(async ({ slug, name }) => ({ slug, name, cards: (await listStories({ section: slug }, 1, 8)).cards })));
  const mostRead = await listMostRead(5);
  return (
    <Frame isFront edition={cards[0]?.publishedAt}>
      <Front cards={cards} strips={strips} site={site} hasMore={hasMore} />
      <MostRead cards={mostRead} words={wordsFor(site.language, site.language).words} />
    </Frame>
  );
}
