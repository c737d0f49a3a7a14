import { STATUSES, type StoryFilter } from '#db/story/rules.ts';

type Choice = { id: string; name: string };
type StoryFiltersProps = { action?: string; filter: StoryFilter; sections: Choice[]; tags: Choice[]; authors: Choice[] };

/** Narrows the list; a plain form, so that every view of it has an address. */
export function StoryFilters({ action = '/dashboard', filter, sections, tags, authors }: StoryFiltersProps) {
  const statuses = STATUSES.map((status) => ({ id: status, name: status.charAt(0).toUpperCase() + status.slice(1) }));
  return (
    <search>
      <form action={action} className="sheet mb-4 grid grid-cols-2 gap-3 p-3 md:grid-cols-[2fr_1fr_1fr_1fr_1fr_auto]">
        <div className="field col-span-2 md:col-span-1">
          <label htmlFor="filter-text">Search</label>
          <input className="input" id="filter-text" type="search" name="text" defaultValue={filter.text} aria-describedby="filter-help" />
        </div>
        <Choose name="status" label="Status" choices={statuses} chosen={filter.status} />
        <Choose name="section" label="Section" choices={sections} chosen={filter.section} />
        <Choose name="author" label="Byline" choices={authors} chosen={filter.author} />
        <Choose name="tag" label="Tag" choices={tags} chosen={filter.tag} />
        <button className="button col-span-2 self-end md:col-span-1" type="submit">
          Filter
        </button>
        <p id="filter-help" className="hint col-span-full -mt-1">
          The search knows “a phrase”, -without, by:name, tag:name, before:2026-11-01
        </p>
      </form>
    </search>
  );
}

function Choose({ name, label, choices, chosen }: { name: string; label: string; choices: Choice[]; chosen?: string }) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select className="input" id={`filter-${name}`} name={name} defaultValue={chosen ?? ''}>
        <option value="">Any</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
