import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Front } from '#components/front/front.tsx';
import { PastFront } from '#components/front/past-front.tsx';
import { StoryList } from '#components/front/story-list.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { getFront, getPastFront } from '#db/front/public.ts';
import { listStories } from '#db/release/public.ts';
import { getMovedSection } from '#db/section/public.ts';
import { site } from '../../site.ts';
import { Frame } from '../frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from '../list-page.ts';
import { sectionsOfPaper } from '../sections.ts';
import { words } from '../words.ts';

type Props = { params: Promise<{ section: string }>; searchParams: SearchParams };

async function sectionOf(params: Props['params']) {
  const { section: slug } = await params;
  const sections = await sectionsOfPaper();
  const own = sections.find((each) => each.slug === slug);
  if (!own) return leadOn(slug);
  const children = sections.filter((each) => each.parentSlug === slug && !each.isRetired);
  return { own, parent: sections.find((each) => each.slug === own.parentSlug), children };
}

/** A section that was renamed leads on to where it is; anything else is not found. */
async function leadOn(slug: string): Promise<never> {
  const moved = await getMovedSection(slug);
  if (moved) permanentRedirect(`/${moved}`);
  notFound();
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { own } = await sectionOf(params);
  const page = await pageNumber(searchParams);
  const metadata = listMetadata({ path: `/${own.slug}`, name: own.name, description: own.description || words.chrome.storiesFrom(own.name, site.name), page });
  return (await searchParams).at ? { ...metadata, robots: { index: false } } : metadata;
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { own, parent, children } = await sectionOf(params);
  const page = await pageNumber(searchParams);
  const { at } = await searchParams;
  if (at) {
    const past = await getPastFront(own.id, String(at), { language: site.language });
    return (
      <Frame current={`/${own.slug}`}>
        <PastFront past={past} path={`/${own.slug}`} site={site} />
      </Frame>
    );
  }
  const { cards, hasMore } = await listStories({ section: own.slug }, page);
  if (cards.length === 0 && page > 1) notFound();
  const front = page === 1 ? await getFront(own.id, { language: site.language }) : undefined;
  const arranged = new Set(front?.flatMap((container) => container.cards.map(({ storyId }) => storyId)));
  return (
    <Frame current={`/${own.slug}`}>
      {parent && <Breadcrumb words={words} places={[parent, own].map(({ slug, name }) => ({ href: `/${slug}`, name }))} />}
      <StoryList
        name={own.name}
        description={own.description}
        places={children.map(({ slug, name }) => ({ href: `/${slug}`, name }))}
        front={front && <Front containers={front} site={site} />}
        cards={cards.filter(({ storyId }) => !arranged.has(storyId))}
        site={site}
        path={`/${own.slug}`}
        section={own.slug}
        page={page}
        hasMore={hasMore}
      />
    </Frame>
  );
}
