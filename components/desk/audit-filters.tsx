import { type AuditFilter, didWhat, VERBS } from '#db/audit/rules.ts';
import { Choice } from './choice.tsx';

type AuditFiltersProps = { filter: AuditFilter; people: { id: string; name: string }[] };

/** Narrows the audit; a plain form, so that every view of it has an address. */
export function AuditFilters({ filter, people }: AuditFiltersProps) {
  const verbs = VERBS.map((verb) => ({ id: verb, name: `${verb.split('.')[0]}: ${didWhat(verb)}` }));
  return (
    <search>
      <form className="sheet mb-4 grid gap-3 p-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
        <Choice id="audit-who" name="who" none="Any" label="Person" choices={people} chosen={filter.who} />
        <Choice id="audit-verb" name="verb" none="Any" label="What was done" choices={verbs} chosen={filter.verb} />
        <div className="field">
          <label htmlFor="audit-day">Day</label>
          <input className="input" id="audit-day" type="date" name="day" defaultValue={filter.day} />
        </div>
        <button className="button self-end" type="submit">
          Filter
        </button>
      </form>
    </search>
  );
}
