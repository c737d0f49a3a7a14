import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Pages } from '#components/desk/pages.tsx';
import { SearchSaid, StoryOrder } from '#components/desk/search-said.tsx';
import { StoryFilters } from '#components/desk/story-filters.tsx';
import { getContributors } from '#db/contributor/queries.ts';
import { listSections } from '#db/section/queries.ts';
import { listColleagues } from '#db/story/desk-queries.ts';
import { StoryFilter } from '#db/story/filter-rules.ts';
import { listStories } from '#db/story/queries.ts';
import { getTags } from '#db/tag/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { TagStories } from './tag-stories.tsx';

export const metadata: Metadata = { title: 'Tag many stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TagStoriesPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/tags/stories');
  if (!may(actor, 'tag.batch')) notFound();
  const asked = Object.fromEntries(Object.entries(await searchParams).filter(([, value]) => value !== ''));
  const filter = StoryFilter.parse(asked);
  const [{ stories, hasMore, said, mayRank }, sections, [tag], [author], people] = await Promise.all([
    listStories(actor, filter),
    listSections(actor),
    getTags(actor, filter.tag ? [filter.tag] : []),
    getContributors(actor, filter.author ? [filter.author] : []),
    listColleagues(actor),
  ]);
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/tags">
          All tags
        </a>
      </p>
      <h1 className="mb-4 font-serif text-3xl font-bold">Tag many stories</h1>
      <StoryFilters action="/dashboard/tags/stories" filter={filter} sections={sections} tag={tag} author={author} people={people} />
      <SearchSaid said={said} />
      {mayRank && stories.length > 0 && <StoryOrder path="/dashboard/tags/stories" filter={filter} />}
      {stories.length === 0 ? (
        <p className="sheet p-8 text-center">No story fits. Search for other words, or for fewer.</p>
      ) : (
        <TagStories key={JSON.stringify(filter)} stories={stories.map(({ id, headline, section }) => ({ id, headline, section }))} />
      )}
      <Pages path="/dashboard/tags/stories" asked={filter} page={filter.page} hasMore={hasMore} />
    </>
  );
}
