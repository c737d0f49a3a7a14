import type { Metadata } from 'next';
import { Results } from '#components/search/results.tsx';
import { SearchForm } from '#components/search/search-form.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { listMostRead } from '#db/reading/public.ts';
import { listStories } from '#db/release/public.ts';
import { searchStories } from '#db/search/public.ts';
import { SearchForm as Asked } from '#db/search/rules.ts';
import { Frame } from '../(site)/frame.tsx';
import type { SearchParams } from '../(site)/list-page.ts';
import { oncePerPrint } from '../(site)/once.ts';
import { sectionsOfPaper } from '../(site)/sections.ts';
import { site } from '../site.ts';

type Props = { searchParams: SearchParams };

const { words } = wordsFor(site.language, site.language);

/** What is asked, and what answers it. */
const answered = oncePerPrint(async (fields: object) => {
  const asked = Asked.parse(fields);
  const isAsked = Boolean(asked.q || asked.section || asked.tag || asked.lang || asked.from || asked.to);
  return { asked, found: isAsked ? await searchStories(asked) : undefined };
});

/** Every search gives the address of the empty form as its own. What the paper has no answer to asks not to be indexed at all, so that nobody puts words into search engines under its name. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asked, found } = await answered(searchParams);
  const isAnswered = !found || (found.way === 'all' && found.results.length > 0);
  return {
    title: asked.q ? `${[...asked.q].slice(0, 60).join('')} · ${words.search.name}` : words.search.name,
    robots: isAnswered ? undefined : { index: false },
    alternates: { canonical: '/search' },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const { asked, found } = await answered(searchParams);
  const instead = found?.results.length ? undefined : await somethingToRead();
  const sections = (await sectionsOfPaper()).filter((each) => !each.isRetired);
  return (
    <Frame>
      <div className="list-page search-page">
        <header className="list-head">
          <h1>{words.search.name}</h1>
        </header>
        <SearchForm asked={asked} sections={sections} site={site} words={words} />
        <Results asked={asked} found={found} instead={instead} site={site} words={words} />
      </div>
    </Frame>
  );
}

/** What is read most, and the latest where nobody has read yet: a page of results is never empty. */
async function somethingToRead() {
  const read = await listMostRead(6);
  if (read.length > 2) return { name: words.mostRead, cards: read };
  return { name: words.search.latest, cards: (await listStories({}, 1, 6)).cards };
}
