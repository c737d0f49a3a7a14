import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import { didWhat } from '#db/audit/rules.ts';
import { Details } from './details.tsx';

type Change = { id: number; at: number; actorName: string; verb: string; details: { label: string; was?: string; is?: string }[] };
type PhotoHistoryProps = { changes: Change[]; site: Pick<Site, 'language' | 'timeZone'> };

/** Who changed what is said of a photo, newest first. */
export function PhotoHistory({ changes, site }: PhotoHistoryProps) {
  if (changes.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="history-heading">
      <h2 id="history-heading" className="mb-2 font-bold">
        Who changed what
      </h2>
      <ol className="sheet divide-y divide-line">
        {changes.map(({ id, at, actorName, verb, details }) => (
          <li key={id} className="grid gap-1 p-3 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
            <span className="text-sm text-quiet">
              <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" />
            </span>
            <div className="min-w-0">
              <p>
                <strong>{actorName}</strong> {didWhat(verb)}
              </p>
              <Details details={details} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
