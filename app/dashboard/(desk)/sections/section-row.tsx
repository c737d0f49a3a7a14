'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { move } from './actions.ts';

type Row = {
  id: string;
  name: string;
  slug: string;
  retiredAt: number | null;
  isFirst: boolean;
  isLast: boolean;
  use: { stories: number; live: number };
};

/** A section where it stands in the navigation, and the buttons that move it. */
export function SectionRow({ section }: { section: Row }) {
  const { id, name, slug, retiredAt, isFirst, isLast, use } = section;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 p-3">
      <span className="min-w-40 flex-1">
        <a href={`/dashboard/sections/${id}`} className="font-semibold hover:underline">
          {name} <span className="text-sm font-normal text-quiet">/{slug}</span>
        </a>
        {retiredAt !== null && <span className="ms-2 text-sm text-warn">retired</span>}
        <span className="block text-sm text-quiet">{use.stories === 0 ? 'No stories' : `${use.live} live, ${use.stories - use.live} not`}</span>
      </span>
      <ActButton name="↑" label={`Move ${name} up`} isOff={isFirst} run={() => move({ sectionId: id, direction: 'up' })} />
      <ActButton name="↓" label={`Move ${name} down`} isOff={isLast} run={() => move({ sectionId: id, direction: 'down' })} />
    </div>
  );
}
