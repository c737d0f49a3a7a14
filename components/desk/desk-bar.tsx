import type { ReactNode } from 'react';
import { type DeskPlace, DeskPlaces } from './desk-places.tsx';

type DeskBarProps = { siteName: string; places: DeskPlace[]; actor: { name: string; role: string }; children: ReactNode };

/** The head of every desk page: where one can go, who one is, the way out. */
export function DeskBar({ siteName, places, actor, children }: DeskBarProps) {
  return (
    <header className="border-b border-line bg-sheet">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 px-4 pt-2 sm:px-6">
        <a href="/" className="min-w-28 flex-1 truncate font-serif text-lg font-extrabold">
          {siteName}
        </a>
        <DeskPlaces places={places} />
        <div className="ms-auto flex min-w-0 items-center gap-2 text-sm sm:gap-3">
          <a href="/dashboard/profile" className="max-w-20 truncate py-1 hover:underline sm:max-w-none">
            {actor.name} <span className="hidden text-quiet sm:inline">({actor.role})</span>
          </a>
          {children}
        </div>
      </div>
    </header>
  );
}
