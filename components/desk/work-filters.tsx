import { DUES, FLAG_CHOICES, type StoryFilter } from '#db/story/filter-rules.ts';
import { FLAG_NAMES } from '#db/story/flag-rules.ts';
import { Choice } from './choice.tsx';

type WorkFiltersProps = { filter: StoryFilter; people: { id: string; name: string }[] };

const DUE_NAMES: Record<(typeof DUES)[number], string> = {
  past: 'Overdue',
  today: 'By tonight',
  week: 'Within a week',
  any: 'Has one, soonest first',
};

/** Narrows stories by what is going on around them: who works on them, what is flagged, what is due. */
export function WorkFilters({ filter: { assigned, flag, due }, people }: WorkFiltersProps) {
  const flags = FLAG_CHOICES.map((id) => ({ id, name: id === 'any' ? 'Flagged' : FLAG_NAMES[id] }));
  return (
    <>
      <Choice id="filter-assigned" name="assigned" none="Anybody" label="Assigned to" choices={[{ id: 'me', name: 'Me' }, ...people]} chosen={assigned} />
      <Choice id="filter-flag" name="flag" none="Any" label="Flag" choices={flags} chosen={flag} />
      <Choice id="filter-due" name="due" none="Any" label="Deadline" choices={DUES.map((id) => ({ id, name: DUE_NAMES[id] }))} chosen={due} />
    </>
  );
}
