import type { TagState } from '#db/tag/rules.ts';
import { Decide, Undo } from './tag-buttons.tsx';

type Row = { id: string; name: string; kind: string; state: TagState; synonyms: string[]; stories: number; proposer: string | null; into: string | null };

/** Tags by name: what each is, how many stories name it, and what can be decided about it here. */
export function TagTable({ tags, isNarrowed }: { tags: Row[]; isNarrowed: boolean }) {
  if (tags.length === 0) {
    return (
      <p className="sheet p-8 text-center">{isNarrowed ? 'No tag fits. Try fewer letters, or any kind.' : 'No tags yet. Add the first one beside this.'}</p>
    );
  }
  return (
    <ul className="sheet divide-y divide-line">
      {tags.map((tag) => (
        <li key={tag.id} className="grid gap-x-4 gap-y-1 p-3 sm:grid-cols-[minmax(0,1fr)_9rem_7rem] sm:items-baseline">
          <div className="min-w-0">
            <a className="font-semibold break-words hover:underline" href={`/dashboard/tags/${tag.id}`} dir="auto">
              {tag.name}
            </a>
            {tag.synonyms.length > 0 && <span className="block text-sm text-quiet">{tag.synonyms.join(', ')}</span>}
            {tag.state === 'proposed' && <span className="block text-sm">Proposed{tag.proposer && ` by ${tag.proposer}`}</span>}
            {tag.into && <span className="block text-sm">Merged into {tag.into}</span>}
          </div>
          <span className="text-sm text-quiet">
            {tag.state === 'public' ? tag.kind : `${tag.kind}, ${tag.state}`.replace('internal, internal', 'internal')}
          </span>
          <a className="text-sm hover:underline" href={`/dashboard?tag=${tag.id}`}>
            {tag.stories === 1 ? '1 story' : `${tag.stories} stories`}
          </a>
          {tag.state === 'proposed' && <Decide id={tag.id} name={tag.name} />}
          {tag.state === 'merged' && <Undo id={tag.id} name={tag.name} />}
        </li>
      ))}
    </ul>
  );
}
