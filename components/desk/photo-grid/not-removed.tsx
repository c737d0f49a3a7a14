import type { Removed } from '#db/photo/remove-rules.ts';
import { type StoryUse, spotInWords } from '#db/photo/use-rules.ts';

const STATES: Record<StoryUse['state'], string> = { live: 'live', pending: 'pending', scheduled: 'scheduled', draft: 'not published', past: 'past' };

/** The photos that stayed, each with what stands against its removal. */
export function NotRemoved({ results }: { results: Removed[] }) {
  if (results.length === 0) return null;
  return (
    <ul className="sheet max-h-60 list-none overflow-y-auto p-3 text-sm" aria-label="Not removed">
      {results.map(({ photoId, name, why, uses }) => (
        <li key={photoId} className="py-1">
          <a className="underline" href={`/dashboard/photos/${photoId}`}>
            {name}
          </a>
          : {why}
          {uses?.stories.map((use) => (
            <span key={`${use.storyId}${use.state}${use.version}`} dir="auto" className="block ps-4">
              {use.headline ? <a href={`/dashboard/stories/${use.storyId}`}>{use.headline}</a> : 'A story you may not read'} ({STATES[use.state]},{' '}
              {spotInWords(use).toLowerCase()})
            </span>
          ))}
          {uses?.pictures.map((use) => (
            <span key={use.kind + use.id} dir="auto" className="block ps-4">
              {use.name} ({use.kind})
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
