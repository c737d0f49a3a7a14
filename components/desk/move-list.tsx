import { Moment } from '../ui/moment.tsx';

type Move = { id: number; at: number; by: string; verb: string; reason: string };
type MoveListProps = { moves: Move[]; site: { language: string; timeZone: string } };

const DID: Record<string, string> = {
  'story.file': 'filed it',
  'story.return': 'gave it back',
  'story.ready': 'marked it as ready',
  'story.publish': 'published it',
  'story.spike': 'spiked it',
  'story.revive': 'revived it',
  'story.withdraw': 'withdrew it',
  'story.lapse': 'took it off at its planned end',
  'story.hold': 'held its plan back',
  'story.schedule': 'scheduled it',
  'story.unschedule': 'cancelled its plan',
  'story.undo': 'took the move before back',
};

/** What was done with a story as a whole, by whom, when, and what was said about it. */
export function MoveList({ moves, site: { language, timeZone } }: MoveListProps) {
  if (moves.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="moves">
      <h2 id="moves" className="mb-2 text-lg font-bold">
        What was done with it
      </h2>
      <ol className="sheet divide-y divide-line text-sm">
        {moves.map(({ id, at, by, verb, reason }) => (
          <li key={id} className="px-3 py-2">
            <strong>{by}</strong> {DID[verb] ?? 'moved it'}
            <span className="block text-quiet">
              <Moment at={at} language={language} timeZone={timeZone} form="short" />
            </span>
            {reason && (
              <span dir="auto" className="block break-words">
                {reason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
