import type { Assignment } from '#db/story/assignment-rules.ts';
import { FLAG_NAMES, type Flag } from '#db/story/flag-rules.ts';
import { type Standing, statusLine } from '#db/story/rules.ts';
import { Moment } from '../ui/moment.tsx';

type Card = Standing & { id: string; headline: string; section: string | null; updatedAt: number; assignments: Assignment[]; flags: Flag[] };
type BoardCardProps = { card: Card; now: number; site: { language: string; timeZone: string } };

/** A story on the board: what it is, where it stands, who has it and until when, and what is up with it. */
export function BoardCard({ card, now, site: { language, timeZone } }: BoardCardProps) {
  const atTime = (at: number) => new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at);
  return (
    <li className="sheet grid gap-1 p-3 text-sm">
      <a href={`/dashboard/stories/${card.id}`} dir="auto" className="py-0.5 font-serif text-base font-bold leading-snug hover:underline">
        {card.headline || 'No headline yet'}
      </a>
      <span className="hint">
        {[card.section, statusLine(card, atTime)].filter(Boolean).join(' · ')}
        <br />
        Changed <Moment at={card.updatedAt} language={language} timeZone={timeZone} form="short" />
      </span>
      {card.assignments.map(({ id, name, dueAt }) => (
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
      {card.flags.map(({ id, kind, holds }) => (
        <span key={id} className={holds ? 'text-accent' : 'text-warn'}>
          ⚑ {FLAG_NAMES[kind]}
          {holds && ' holds it'}
        </span>
      ))}
    </li>
  );
}
