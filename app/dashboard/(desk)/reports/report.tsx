import '#components/story/changes.css';
import { Parts } from '#components/story/changes.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { CORRECTION_NAMES } from '#db/correction/rules.ts';
import type { DeskReport } from '#db/report/queries.ts';
import { OUTCOME_NAMES } from '#db/report/rules.ts';
import { compareWords } from '#db/story/compare-rules.ts';
import { site } from '../../../site.ts';
import { AnswerForm } from './answer-form.tsx';

/** One report: what the reader says, the paragraph as they read it beside what stands there now, and what came of it. */
export function Report({ report, mayAnswer }: { report: DeskReport; mayAnswer: boolean }) {
  const { id, storyId, headline, path, version, message, contact, at, outcome } = report;
  return (
    <article className="grid gap-3" aria-labelledby={`report-${id}`}>
      <header>
        <h2 id={`report-${id}`} dir="auto" className="font-serif text-lg font-bold">
          <a href={`/dashboard/stories/${storyId}`} className="hover:underline">
            {headline}
          </a>
        </h2>
        <p className="hint">
          <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" /> · version {version} was read
          {path && (
            <>
              {' '}
              ·{' '}
              <a className="underline" href={path} target="_blank" rel="noopener">
                On the site
              </a>
            </>
          )}
        </p>
      </header>
      <p dir="auto" className="break-words whitespace-pre-line">
        {message}
      </p>
      <Passages report={report} />
      {contact && (
        <p className="text-sm">
          <span className="font-semibold">The reader can be reached:</span> <span dir="auto">{contact}</span>
        </p>
      )}
      {outcome ? <Answered report={report} /> : mayAnswer && <AnswerForm reportId={id} storyId={storyId} corrections={report.corrections.map(choiceOf)} />}
    </article>
  );
}

/** Both texts, each with its own words marked where they differ. */
function Passages({ report: { quote, now, language, direction } }: { report: DeskReport }) {
  if (!quote) return <p className="hint">About the story as a whole.</p>;
  const text = { lang: language, dir: direction };
  const parts = compareWords(quote, now ?? quote, language);
  return (
    <div className="changes">
      <dl className="md:grid-cols-2">
        <div className="rounded bg-wash p-3">
          <dt>As it was read</dt>
          <dd {...text}>
            <Parts parts={parts.filter(({ kind }) => kind !== 'added')} />
          </dd>
        </div>
        <div className="rounded bg-wash p-3">
          <dt>{now === quote ? 'As it is now: unchanged' : 'As it is now'}</dt>
          <dd {...text}>{now === null ? 'It no longer stands in what readers see.' : <Parts parts={parts.filter(({ kind }) => kind !== 'removed')} />}</dd>
        </div>
      </dl>
    </div>
  );
}

function Answered({ report: { outcome, closedAt, closedBy, correctionId, corrections } }: { report: DeskReport }) {
  const correction = corrections.find((each) => each.id === correctionId);
  return (
    <p className="text-sm">
      <strong>{outcome && OUTCOME_NAMES[outcome]}</strong> · {closedBy} ·{' '}
      <Moment at={closedAt ?? 0} language={site.language} timeZone={site.timeZone} form="short" />
      {correction && <span className="block">{nameOf(correction)}</span>}
    </p>
  );
}

function choiceOf(correction: DeskReport['corrections'][number]) {
  return { id: String(correction.id), name: nameOf(correction) };
}

function nameOf({ kind, publicText }: DeskReport['corrections'][number]): string {
  return [CORRECTION_NAMES[kind], publicText.slice(0, 120)].filter(Boolean).join(': ');
}
