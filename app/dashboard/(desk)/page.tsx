import { SearchSaid, StoryOrder } from '#components/desk/search-said.tsx';
import { StoryFilters } from '#components/desk/story-filters.tsx';
import { StoryTable } from '#components/desk/story-table.tsx';
import { getContributors } from '#db/contributor/queries.ts';
import { listSections } from '#db/section/queries.ts';
import { BATCH_NAMES } from '#db/story/batch-move-rules.ts';
import { getLastBatch } from '#db/story/batch-queries.ts';
import { listColleagues } from '#db/story/desk-queries.ts';
import { queryOf, StoryFilter } from '#db/story/filter-rules.ts';
import { listStories } from '#db/story/queries.ts';
import { getTags } from '#db/tag/queries.ts';
import { listViews } from '#db/view/queries.ts';
import { requireActor } from '../../auth.ts';
import { site } from '../../site.ts';
import { BulkBar } from './stories/bulk-bar.tsx';
import { NewStory } from './stories/new-story.tsx';
import { SavedViews } from './views/saved-views.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StoriesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const filter = StoryFilter.parse(withoutEmpty(await searchParams));
  const [{ stories, hasMore, said, mayRank }, views, sections, [tag], [author], people, last] = await Promise.all([
    listStories(actor, filter),
    listViews(actor, 'stories'),
    listSections(actor),
    getTags(actor, filter.tag ? [filter.tag] : []),
    getContributors(actor, filter.author ? [filter.author] : []),
    listColleagues(actor),
    getLastBatch(actor),
  ]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-3xl font-bold">Stories</h1>
        <NewStory />
      </div>
      <StoryFilters filter={filter} sections={sections} tag={tag} author={author} people={people} />
      <SavedViews views={views} query={queryOf(filter)} place="stories" />
      <SearchSaid said={said} />
      <BulkBar last={last && { id: last.id, text: lastDone(last) }} />
      {mayRank && stories.length > 0 && <StoryOrder path="/dashboard" filter={filter} />}
      <StoryTable stories={stories} filter={filter} hasMore={hasMore} now={Date.now()} language={site.language} timeZone={site.timeZone} />
    </>
  );
}

function lastDone({ move, count, at }: NonNullable<Awaited<ReturnType<typeof getLastBatch>>>): string {
  const when = new Intl.DateTimeFormat(site.language, { timeStyle: 'short', timeZone: site.timeZone }).format(at);
  return `Your last move, at ${when}: ${BATCH_NAMES[move]}, ${count === 1 ? '1 story' : `${count} stories`}.`;
}

function withoutEmpty(asked: Awaited<Props['searchParams']>) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}
