import type { Assignment } from '#db/story/assignment-rules.ts';
import { FLAG_NAMES, type Flag } from '#db/story/flag-rules.ts';
import { Moment } from '../ui/moment.tsx';

type WorkLinesProps = { assignments: Assignment[]; flags: Flag[]; now: number; site: { language: string; timeZone: string } };

/** Who has a story and until when, and what is up with it. */
export function WorkLines({ assignments, flags, now, site: { language, timeZone } }: WorkLinesProps) {
  return (
    <>
      {assignments.map(({ id, name, dueAt }) => (
        <span key={id} className={dueAt !== null && dueAt < now ? 'font-semibold text-accent' : ''}>
          {name}
          {dueAt !== null && (
            <>
              {dueAt < now ? ' was due ' : ' by '}
              <Moment at={dueAt} language={language} timeZone={timeZone} form="short" />
            </>
          )}
        </span>
      ))}
      {flags.map(({ id, kind, holds }) => (
        <span key={id} className={holds ? 'text-accent' : 'text-warn'}>
          ⚑ {FLAG_NAMES[kind]}
          {holds && ' holds it'}
        </span>
      ))}
    </>
  );
}
