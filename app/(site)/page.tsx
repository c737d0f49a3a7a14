import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Front } from '#components/front/front.tsx';
import { PastFront } from '#components/front/past-front.tsx';
import { StoryList } from '#components/front/story-list.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { getFront, getPastFront } from '#db/front/public.ts';
import { automaticLayout, HOME } from '#db/front/rules.ts';
import { getEdition, listStories } from '#db/release/public.ts';
import { site } from '../site.ts';
import { Frame } from './frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from './list-page.ts';
import { sectionsOfPaper } from './sections.ts';
import { words } from './words.ts';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const metadata = listMetadata({ path: '/', name: site.name, description: site.tagline, page: await pageNumber(searchParams) });
  return (await searchParams).at ? { ...metadata, robots: { index: false } } : metadata;
}

export default async function FrontPage({ searchParams }: Props) {
  const page = await pageNumber(searchParams);
  if (page > 1) return <Later page={page} />;
  const { at } = await searchParams;
  const automatic = automaticLayout(
    (await sectionsOfPaper()).filter((section) => !section.parentSlug && !section.isRetired),
    words.latest,
  );
  const options = { automatic, language: site.language };
  if (at) {
    const past = await getPastFront(HOME, String(at), options);
    return (
      <Frame isFront>
        <PastFront past={past} path="/" site={site} />
      </Frame>
    );
  }
  const [containers, { newest, hasMore }] = await Promise.all([getFront(HOME, options), getEdition()]);
  return (
    <Frame isFront edition={newest}>
      <Front containers={containers ?? []} site={site} />
      <Pager path="/" page={1} hasMore={hasMore} words={words} />
    </Frame>
  );
}

async function Later({ page }: { page: number }) {
  const { cards, hasMore } = await listStories({}, page);
  if (cards.length === 0) notFound();
  return (
    <Frame>
      <StoryList name={words.latest} cards={cards} site={site} path="/" page={page} hasMore={hasMore} />
    </Frame>
  );
}
