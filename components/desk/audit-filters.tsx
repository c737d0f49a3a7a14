import { type AuditFilter, didWhat, VERBS } from '#db/audit/rules.ts';

type AuditFiltersProps = { filter: AuditFilter; people: { id: string; name: string }[] };

/** Narrows the audit; a plain form, so that every view of it has an address. */
export function AuditFilters({ filter, people }: AuditFiltersProps) {
  const verbs = VERBS.map((verb) => ({ id: verb, name: `${verb.split('.')[0]}: ${didWhat(verb)}` }));
  return (
    <search>
      <form className="sheet mb-4 grid gap-3 p-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
        <Choose name="who" label="Person" choices={people} chosen={filter.who} />
        <Choose name="verb" label="What was done" choices={verbs} chosen={filter.verb} />
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

function Choose({ name, label, choices, chosen }: { name: string; label: string; choices: { id: string; name: string }[]; chosen?: string }) {
  return (
    <div className="field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <select className="input" id={`audit-${name}`} name={name} defaultValue={chosen ?? ''}>
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
