import type { ReactNode } from 'react';
import type { Place } from '#components/ui/site.ts';

type DeskBarProps = { siteName: string; places: Place[]; actor: { name: string; role: string }; children: ReactNode };

/** The head of every desk page: where one can go, who one is, the way out. */
export function DeskBar({ siteName, places, actor, children }: DeskBarProps) {
  return (
    <header className="border-b border-line bg-sheet">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <a href="/" className="font-serif text-lg font-extrabold">
          {siteName}
        </a>
        <nav aria-label="Desk" className="order-last w-full sm:order-none sm:w-auto">
          <ul className="flex flex-wrap gap-x-5 text-sm">
            {places.map(({ href, name }) => (
              <li key={href}>
                <a href={href} className="inline-block py-2 hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-3 text-sm">
          <a href="/dashboard/profile" className="py-1 hover:underline">
            {actor.name} <span className="text-quiet">({actor.role})</span>
          </a>
          {children}
        </div>
      </div>
    </header>
  );
}
