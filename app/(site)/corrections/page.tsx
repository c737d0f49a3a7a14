import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Headline } from '#components/story/headline.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { listCorrections } from '#db/correction/public.ts';
import { site } from '../../site.ts';
import { Frame } from '../frame.tsx';
import { listMetadata, pageNumber, type SearchParams } from '../list-page.ts';
import { words } from '../words.ts';

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return listMetadata({ path: '/corrections', name: words.chrome.corrections, description: words.chrome.correctionsAre, page: await pageNumber(searchParams) });
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const page = await pageNumber(searchParams);
  const { corrections, hasMore } = await listCorrections(page);
  if (corrections.length === 0 && page > 1) notFound();
  return (
    <Frame>
      <div className="list-page">
        <header className="list-head">
          <h1>{words.chrome.corrections}</h1>
          <p>{words.chrome.correctionsAre}</p>
        </header>
        {corrections.length === 0 && <p className="empty">{words.chrome.nothingCorrected}</p>}
        <ol className="correction-list">
          {corrections.map((each) => (
            <li key={each.id} lang={each.language} dir={each.direction}>
              <p className="correction-kind" lang={site.language} dir={site.direction}>
                {words.kinds[each.kind]} <Moment at={each.at} language={site.language} timeZone={site.timeZone} />
              </p>
              <h2>
                <a href={`${each.path}#correction-${each.id}`}>
                  <Headline story={each} words={wordsFor(each.language, site.language).words} />
                </a>
              </h2>
              <p>{each.publicText}</p>
            </li>
          ))}
        </ol>
        <Pager path="/corrections" page={page} hasMore={hasMore} words={words} />
      </div>
    </Frame>
  );
}
