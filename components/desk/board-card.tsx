import type { Assignment } from '#db/story/assignment-rules.ts';
import type { Flag } from '#db/story/flag-rules.ts';
import { type Standing, statusLine } from '#db/story/rules.ts';
import { Moment } from '../ui/moment.tsx';
import { WorkLines } from './work-lines.tsx';

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
      <WorkLines assignments={card.assignments} flags={card.flags} now={now} site={{ language, timeZone }} />
    </li>
  );
}
