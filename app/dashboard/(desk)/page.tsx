import { addressOf, SearchSaid, StoryOrder } from '#components/desk/search-said.tsx';
import { StoryFilters } from '#components/desk/story-filters.tsx';
import { StoryTable } from '#components/desk/story-table.tsx';
import { listContributors } from '#db/contributor/queries.ts';
import { listSections } from '#db/section/queries.ts';
import { listStories } from '#db/story/queries.ts';
import { StoryFilter } from '#db/story/rules.ts';
import { listTags } from '#db/tag/queries.ts';
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
  const [{ stories, hasMore, said, mayRank }, views, sections, tags, authors] = await Promise.all([
    listStories(actor, filter),
    listViews(actor, 'stories'),
    listSections(actor),
    listTags(actor),
    listContributors(actor),
  ]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-serif text-3xl font-bold">Stories</h1>
        <NewStory />
      </div>
      <StoryFilters filter={filter} sections={sections} tags={tags} authors={authors} />
      <SavedViews views={views} query={addressOf({ ...filter, page: undefined })} place="stories" />
      <SearchSaid said={said} />
      <BulkBar />
      {mayRank && stories.length > 0 && <StoryOrder path="/dashboard" filter={filter} />}
      <StoryTable stories={stories} filter={filter} hasMore={hasMore} language={site.language} timeZone={site.timeZone} />
    </>
  );
}

function withoutEmpty(asked: Awaited<Props['searchParams']>) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
}
