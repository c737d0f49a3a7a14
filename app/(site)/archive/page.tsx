import type { Metadata } from 'next';
import { wordsFor } from '#components/ui/messages/words.ts';
import { listMonths } from '#db/release/archive-public.ts';
import { site } from '../../site.ts';
import { Frame } from '../frame.tsx';
import { archivePath } from './days.ts';

const { words } = wordsFor(site.language, site.language);
const monthName = new Intl.DateTimeFormat(site.language, { month: 'long', timeZone: 'UTC' });

export const metadata: Metadata = { title: words.archive.name, description: words.archive.description, alternates: { canonical: '/archive' } };

export default async function ArchivePage() {
  const months = await listMonths();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <Frame>
      <div className="list-page archive">
        <header className="list-head">
          <h1>{words.archive.name}</h1>
          <p>{words.archive.description}</p>
        </header>
        {years.length === 0 && <p className="empty">{words.archive.empty}</p>}
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 className="strip-name" id={`year-${year}`}>
              {year}
            </h2>
            <ul className="archive-months">
              {months
                .filter((month) => month.startsWith(year))
                .map((month) => (
                  <li key={month}>
                    <a href={archivePath(month)}>{monthName.format(new Date(`${month}-01T00:00Z`))}</a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Frame>
  );
}
