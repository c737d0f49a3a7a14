import type { Metadata } from 'next';
import { Moment } from '#components/ui/moment.tsx';
import { listAgenda } from '#db/story/agenda-queries.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { YourTime } from './your-time.tsx';

export const metadata: Metadata = { title: 'Agenda' };

export default async function AgendaPage() {
  const actor = await requireActor('/dashboard/agenda');
  const planned = await listAgenda(actor);
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">Agenda</h1>
      <p className="mb-4 text-quiet">What readers will see, and from when. Each plan holds the text it was made with.</p>
      {planned.length === 0 && <p className="sheet p-8 text-center">Nothing is scheduled. Open a story and choose “Schedule…”.</p>}
      <ol className="grid gap-3">
        {planned.map(({ storyId, version, newest, headline, path, at }) => (
          <li key={`${storyId} ${version}`} className="sheet grid gap-1 p-4 sm:grid-cols-[16rem_minmax(0,1fr)]">
            <p>
              <span className="font-semibold">
                <Moment at={at} language={site.language} timeZone={site.timeZone} />
              </span>
              <span className="hint block">{site.timeZone}</span>
              <span className="hint block">
                <Moment at={at} language={site.language} timeZone="UTC" form="short" /> UTC
              </span>
              <YourTime at={at} siteZone={site.timeZone} language={site.language} />
            </p>
            <p>
              <a href={`/dashboard/stories/${storyId}`} className="font-serif text-lg font-bold hover:underline" dir="auto">
                {headline}
              </a>
              <span className="hint block">
                Version {version} at {path}
              </span>
              {newest > version && (
                <span className="block text-warn">
                  Edited since: version {newest} is not what will appear. Schedule the story again to take it in.{' '}
                  <a className="underline" href={`/dashboard/stories/${storyId}/history?from=${version}&to=${newest}`}>
                    What differs
                  </a>
                </span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
