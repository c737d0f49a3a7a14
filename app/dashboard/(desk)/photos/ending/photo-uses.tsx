import type { ReactNode } from 'react';
import type { listEnding } from '#db/rights/queries.ts';
import { picturePath } from '../picture-path.ts';

type Uses = Awaited<ReturnType<typeof listEnding>>[number]['uses'];

/** Where a photo is used: on what readers see, in what waits, and as the picture of something. */
export function PhotoUses({ uses: { open, waiting, pictured, unnamed } }: { uses: Uses }) {
  return (
    <ul className="grid content-start gap-1.5 text-sm">
      {open.map(({ storyId, headline, liveFrom, standsIn, hasFallback }) => (
        <Use key={storyId} href={`/dashboard/stories/${storyId}`} name={headline}>
          {liveFrom > Date.now() ? 'scheduled' : 'live'}
          {standsIn ? ', stands in for another' : hasFallback ? ', another stands in for it' : ''}
        </Use>
      ))}
      {waiting.map(({ storyId, headline, state }) => (
        <Use key={storyId} href={`/dashboard/stories/${storyId}`} name={headline || 'Untitled story'}>
          {state === 'published' ? 'waiting text' : state}
        </Use>
      ))}
      {pictured.map(({ kind, id, name }) => (
        <Use key={kind + id} href={picturePath({ kind, id })} name={kind === 'logo' ? name : `The ${kind} ${name}`}>
          its picture
        </Use>
      ))}
      {unnamed > 0 && <li className="hint">{unnamed === 1 ? 'One story' : `${unnamed} stories`} of others</li>}
    </ul>
  );
}

function Use({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <a href={href} dir="auto" className="underline">
        {name}
      </a>{' '}
      <span className="hint">{children}</span>
    </li>
  );
}
