import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Card } from '#components/story/card.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Pager } from '#components/ui/pager.tsx';
import { daysAround, spanOfDay } from '#db/release/archive-public.ts';
import { listStories } from '#db/release/public.ts';
import { site } from '../../../../../site.ts';
import { Frame } from '../../../../frame.tsx';
import { pageNumber, type SearchParams } from '../../../../list-page.ts';
import { archivePath, dateAt, nameOfDate } from '../../../days.ts';

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: SearchParams };

const { words } = wordsFor(site.language, site.language);
const PER_PAGE = 40;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const day = await dateAt(params);
  return { title: `${words.archive.name}: ${nameOfDate(day, site.language)}`, alternates: { canonical: archivePath(day) } };
}

export default async function DayPage({ params, searchParams }: Props) {
  const [day, page] = [await dateAt(params), await pageNumber(searchParams)];
  const { cards, hasMore } = await listStories({ published: spanOfDay(day), isOldestFirst: true }, page, PER_PAGE);
  if (cards.length === 0) notFound();
  const { before, after } = await daysAround(day);
  const month = day.slice(0, 7);
  return (
    <Frame>
      <Breadcrumb
        words={words}
        places={[
          { href: '/archive', name: words.archive.name },
          { href: archivePath(month), name: nameOfDate(month, site.language) },
        ]}
      />
      <div className="list-page archive">
        <header className="list-head">
          <h1>{nameOfDate(day, site.language)}</h1>
        </header>
        <div className="list-rows">
          {cards.map((card) => (
            <Card key={card.path} card={card} site={site} size="row" slot="row" />
          ))}
        </div>
        <Pager words={words} path={archivePath(day)} page={page} hasMore={hasMore} />
        <nav className="archive-around" aria-label={words.archive.name}>
          {before && <Day name={before} label={words.archive.before} />}
          {after && <Day name={after} label={words.archive.after} />}
        </nav>
      </div>
    </Frame>
  );
}

function Day({ name, label }: { name: string; label: string }) {
  return (
    <p>
      <span className="label">{label}</span> <a href={archivePath(name)}>{nameOfDate(name, site.language)}</a>
    </p>
  );
}
