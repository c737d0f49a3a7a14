import { wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { PastFront as Past } from '#db/front/rules.ts';
import { Front } from './front.tsx';

/** A front as readers saw it at a moment, or why there is none. */
export function PastFront({ past, path, site }: { past: Past; path: string; site: Site }) {
  const { words } = wordsFor(site.language, site.language);
  const moment = (at: number) => <Moment at={at} language={site.language} timeZone={site.timeZone} />;
  return (
    <>
      <div className="past" role="note">
        <p>
          {past.kind === 'seen' && (
            <>
              {words.frontAt} <strong>{moment(past.at)}</strong>
            </>
          )}
          {past.kind === 'future' && words.notYet}
          {past.kind === 'unknown' && words.noMoment}
          {past.kind === 'before' && (
            <>
              {words.frontsSince} <strong>{moment(past.first)}</strong>
            </>
          )}
        </p>
        <a href={path}>{words.frontNow}</a>
      </div>
      {past.kind === 'seen' && <Front containers={past.containers} site={site} />}
    </>
  );
}
