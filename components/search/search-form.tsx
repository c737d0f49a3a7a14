import type { Words } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { SearchForm as Asked } from '#db/search/rules.ts';

type SearchFormProps = { asked: Asked; sections: { slug: string; name: string }[]; site: Site; words: Words };

/** The search as a plain form: what is asked stands in its address and nowhere else. */
export function SearchForm({ asked, sections, site, words: { search: words } }: SearchFormProps) {
  const isNarrowed = Boolean(asked.section || asked.tag || asked.lang || asked.from || asked.to || asked.sort === 'newest');
  return (
    <search>
      <form action="/search" className="search-form">
        <label className="label" htmlFor="q">
          {words.label}
        </label>
        <div className="search-line">
          <input
            id="q"
            name="q"
            type="search"
            dir="auto"
            defaultValue={asked.q.slice(0, 300)}
            maxLength={300}
            autoComplete="off"
            aria-describedby="search-help"
          />
          <button type="submit">{words.submit}</button>
        </div>
        <p className="search-help" id="search-help">
          {words.helpName}: {words.help}
        </p>
        <details className="search-narrow" open={isNarrowed}>
          <summary>{words.narrow}</summary>
          <div className="search-fields">
            <Choice
              name="section"
              label={words.section}
              none={words.anySection}
              chosen={asked.section}
              choices={sections.map(({ slug, name }) => [slug, name])}
            />
            <label>
              {words.tag}
              <input name="tag" defaultValue={asked.tag} maxLength={80} dir="auto" />
            </label>
            <Choice name="lang" label={words.language} none={words.anyLanguage} chosen={asked.lang} choices={languages(site.language)} />
            <label>
              {words.from}
              <input name="from" type="date" defaultValue={asked.from} />
            </label>
            <label>
              {words.to}
              <input name="to" type="date" defaultValue={asked.to} />
            </label>
            <Choice name="sort" label={words.sort} none={words.best} chosen={asked.sort === 'newest' ? 'newest' : ''} choices={[['newest', words.newest]]} />
          </div>
        </details>
      </form>
    </search>
  );
}

type ChoiceProps = { name: string; label: string; none: string; chosen?: string; choices: [string, string][] };

function Choice({ name, label, none, chosen = '', choices }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{none}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The languages the paper knows words for, each in its own name. */
function languages(house: string): [string, string][] {
  const codes = [...new Set([house.split('-')[0] ?? 'en', 'en', 'es', 'ar'])];
  return codes.map((code) => [code, new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code]);
}
