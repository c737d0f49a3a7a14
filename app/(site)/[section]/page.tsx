import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { StoryList } from '#components/front/story-list.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { listStories } from '#db/release/public.ts';
import { getMovedSection } from '#db/section/public.ts';
import { site } from '../../site.ts';
import { Frame } from '../frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from '../list-page.ts';
import { sectionsOfPaper } from '../sections.ts';

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
  return listMetadata({ path: `/${own.slug}`, name: own.name, description: own.description || `${own.name} from ${site.name}`, page });
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { own, parent, children } = await sectionOf(params);
  const page = await pageNumber(searchParams);
  const { cards, hasMore } = await listStories({ section: own.slug }, page);
  if (cards.length === 0 && page > 1) notFound();
  return (
    <Frame current={`/${own.slug}`}>
      {parent && <Breadcrumb places={[parent, own].map(({ slug, name }) => ({ href: `/${slug}`, name }))} />}
      <StoryList
        name={own.name}
        description={own.description}
        places={children.map(({ slug, name }) => ({ href: `/${slug}`, name }))}
        cards={cards}
        site={site}
        path={`/${own.slug}`}
        section={own.slug}
        page={page}
        hasMore={hasMore}
      />
    </Frame>
  );
}
