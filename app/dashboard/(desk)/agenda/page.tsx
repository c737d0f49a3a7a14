import type { Metadata } from 'next';
import { Moment } from '#components/ui/moment.tsx';
import { type AgendaEntry, type AgendaKind, listAgenda } from '#db/story/agenda-queries.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { YourTime } from './your-time.tsx';

export const metadata: Metadata = { title: 'Agenda' };

const KINDS: Record<AgendaKind, string> = { publish: 'Publication', update: 'Update', end: 'Withdrawal', embargo: 'Embargo ends' };

export default async function AgendaPage() {
  const actor = await requireActor('/dashboard/agenda');
  const planned = await listAgenda(actor);
  return (
    <>
      <h1 className="mb-1 font-serif text-3xl font-bold">Agenda</h1>
      <p className="mb-4 text-quiet">What readers will see or no longer see, and from when. Each plan holds the text it was made with.</p>
      {planned.length === 0 && <p className="sheet p-8 text-center">Nothing is scheduled. Open a story and choose “Schedule…”.</p>}
      <ol className="grid gap-3">
        {planned.map((entry) => (
          <li key={`${entry.storyId} ${entry.kind} ${entry.version}`} className="sheet grid gap-x-6 gap-y-2 p-4 sm:grid-cols-[17rem_minmax(0,1fr)]">
            <When entry={entry} />
            <What entry={entry} />
          </li>
        ))}
      </ol>
    </>
  );
}

function When({ entry: { at, offset, turn, clocksChange } }: { entry: AgendaEntry }) {
  return (
    <p>
      <span className="font-semibold">
        <Moment at={at} language={site.language} timeZone={site.timeZone} />
      </span>
      <span className="hint block">
        {site.timeZone}, UTC{offset}
      </span>
      <span className="hint block">
        <Moment at={at} language={site.language} timeZone="UTC" form="short" /> UTC
      </span>
      <YourTime at={at} siteZone={site.timeZone} language={site.language} />
      {turn && <span className="block text-sm text-warn">The clocks are put back and show this time twice: it is the {turn} of the two.</span>}
      {clocksChange && <span className="block text-sm text-warn">The clocks change before then.</span>}
    </p>
  );
}

function What({ entry: { storyId, kind, version, newest, headline, path, against } }: { entry: AgendaEntry }) {
  return (
    <p>
      <span className="hint block font-semibold">{KINDS[kind]}</span>
      <a href={`/dashboard/stories/${storyId}`} className="font-serif text-lg font-bold hover:underline" dir="auto">
        {headline || 'Untitled story'}
      </a>
      {version !== null && (
        <span className="hint block">
          Version {version} at {path}
        </span>
      )}
      {against.length > 0 && (
        <span className="block font-semibold text-accent">
          As things stand it will be held back: <span dir="auto">{against.join('; ')}</span>
        </span>
      )}
      {version !== null && newest > version && (
        <span className="block text-warn">
          Edited since: version {newest} is not what will appear. Schedule the story again to take it in.{' '}
          <a className="underline" href={`/dashboard/stories/${storyId}/history?from=${version}&to=${newest}`}>
            What differs
          </a>
        </span>
      )}
    </p>
  );
}
