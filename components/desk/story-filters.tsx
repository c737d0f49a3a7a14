import type { Named } from '#db/search/name-rules.ts';
import { STATUSES, type StoryFilter } from '#db/story/filter-rules.ts';
import { OPERATOR_HELP } from '#db/story/operator-rules.ts';
import { Choice } from './choice.tsx';
import { NameFilter } from './name-filter.tsx';
import { SearchHelp } from './search-help.tsx';
import { WorkFilters } from './work-filters.tsx';

type StoryFiltersProps = { action?: string; filter: StoryFilter; sections: Named[]; tag?: Named; author?: Named; people: Named[] };

/** Narrows the list; a plain form, so that every view of it has an address. */
export function StoryFilters({ action = '/dashboard', filter, sections, tag, author, people }: StoryFiltersProps) {
  const statuses = STATUSES.map((status) => ({ id: status, name: status.charAt(0).toUpperCase() + status.slice(1) }));
  return (
    <search>
      <form action={action} className="sheet mb-4 grid grid-cols-2 gap-3 p-3 md:grid-cols-5">
        <div className="field col-span-2">
          <label htmlFor="filter-text">Search</label>
          <input className="input" id="filter-text" type="search" name="text" defaultValue={filter.text} aria-describedby="filter-help" />
        </div>
        <Choice id="filter-status" name="status" none="Any" label="Status" choices={statuses} chosen={filter.status} />
        <Choice id="filter-section" name="section" none="Any" label="Section" choices={sections} chosen={filter.section} />
        <NameFilter key={author?.id} id="filter-author" name="author" label="Byline" source="contributors" chosen={author} />
        <NameFilter key={tag?.id} id="filter-tag" name="tag" label="Tag" source="tags" chosen={tag} />
        <WorkFilters filter={filter} people={people} />
        <button className="button self-end" type="submit">
          Filter
        </button>
        {filter.order && <input type="hidden" name="order" value={filter.order} />}
        <div className="col-span-full -mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <SearchHelp title="How to search the stories" rows={OPERATOR_HELP} />
          <p id="filter-help" className="hint">
            “a phrase”, -without, one OR other, and section: status: after: before: by: tag:
          </p>
        </div>
      </form>
    </search>
  );
}
