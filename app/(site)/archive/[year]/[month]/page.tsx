import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { listDays } from '#db/release/archive-public.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../../frame.tsx';
import { archivePath, dateAt, nameOfDate } from '../../days.ts';

type Props = { params: Promise<{ year: string; month: string }> };

const { words } = wordsFor(site.language, site.language);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const month = await dateAt(params);
  return { title: `${words.archive.name}: ${nameOfDate(month, site.language)}`, alternates: { canonical: archivePath(month) } };
}

export default async function MonthPage({ params }: Props) {
  const month = await dateAt(params);
  const days = await listDays(month);
  if (days.length === 0) notFound();
  return (
    <Frame>
      <Breadcrumb words={words} places={[{ href: '/archive', name: words.archive.name }]} />
      <div className="list-page archive">
        <header className="list-head">
          <h1>{nameOfDate(month, site.language)}</h1>
        </header>
        <ul className="archive-days">
          {days.map(({ name, count }) => (
            <li key={name}>
              <a href={archivePath(name)}>{nameOfDate(name, site.language)}</a> <span>{words.archive.stories(count)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
