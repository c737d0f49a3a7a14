import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import { type Detail, didWhat } from '#db/audit/rules.ts';
import { Details } from './details.tsx';

export type Entry = {
  at: number;
  actorId: string;
  actorName: string;
  verb: string;
  noun: string;
  nounId: string;
  headline: string | null;
  filename: string | null;
  person: string | null;
};
type AuditEntryProps = { entry: Entry; details: Detail[]; site: Pick<Site, 'language' | 'timeZone'> };

/** One thing somebody did, as a sentence, with what it changed. */
export function AuditEntry({ entry, details, site }: AuditEntryProps) {
  const isSignIn = entry.verb === 'session.open';
  return (
    <li className="grid gap-1 p-3 sm:grid-cols-[11rem_1fr] sm:gap-4">
      <span className="text-sm text-quiet">
        <Moment at={entry.at} language={site.language} timeZone={site.timeZone} form="short" />
      </span>
      <div>
        <p>
          <strong>{isSignIn ? (entry.person ?? 'Somebody') : entry.actorName}</strong> {didWhat(entry.verb)} {!isSignIn && <Subject entry={entry} />}
        </p>
        {!isSignIn && <Details details={details.map(({ name, ...sides }) => ({ label: name, ...sides }))} />}
      </div>
    </li>
  );
}

function Subject({ entry: { noun, nounId, actorId, headline, filename, person } }: { entry: Entry }) {
  if (noun === 'story')
    return (
      <a className="underline" href={`/dashboard/stories/${nounId}`}>
        {headline || 'an untitled story'}
      </a>
    );
  if (noun === 'photo' && filename)
    return (
      <a className="underline" href={`/dashboard/photos/${nounId}`}>
        {filename}
      </a>
    );
  if (noun === 'invitation') return '(a one-time link was made)';
  if (noun === 'user') return nounId === actorId ? 'their own' : (person ?? 'somebody who is gone');
  return null;
}
