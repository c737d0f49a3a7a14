'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Place } from '#components/ui/site.ts';

/** A place of the desk; `group`: under which heading it stands behind “More”, none where it stands in the row. */
export type DeskPlace = Place & { group?: string };

const HOME = '/dashboard';
/** How many of the row a narrow phone has room for; the others are behind “More” there. */
const FEW = 3;
const LINK = 'inline-block py-2 hover:underline aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:pb-1.5 aria-[current]:font-semibold';
const HERE = 'border-b-2 border-accent pb-1.5 font-semibold';
const HERE_WHEN_NARROW = 'max-md:border-b-2 max-md:border-accent max-md:pb-1.5 max-md:font-semibold';

/** Where one can go: the places of every day in a row, the others behind “More”, which works before any script has come. */
export function DeskPlaces({ places }: { places: DeskPlace[] }) {
  const path = usePathname();
  const more = useRef<HTMLDetailsElement>(null);
  useClosing(more);
  const current = places.find(({ href }) => (href === HOME ? path === HOME || path.startsWith(`${HOME}/stories`) : path.startsWith(href)));
  const row = places.filter(({ group }) => !group);
  const groups = [...new Set(places.flatMap(({ group }) => group ?? []))];
  const mark = ({ href }: DeskPlace) => (href !== current?.href ? undefined : path === href ? 'page' : 'true');
  const isPastFew = row.slice(FEW).some(({ href }) => href === current?.href);

  return (
    <nav aria-label="Desk" className="order-last flex w-full min-w-0 gap-x-5 text-sm whitespace-nowrap">
      <ul className="flex min-w-0 gap-x-5">
        {row.map((place, index) => (
          <li key={place.href} className={index < FEW ? undefined : 'max-md:hidden'}>
            <a href={place.href} aria-current={mark(place)} className={LINK}>
              {place.name}
            </a>
          </li>
        ))}
      </ul>
      <details ref={more} className="relative">
        <summary className={`cursor-pointer py-2 hover:underline ${current?.group ? HERE : isPastFew ? HERE_WHEN_NARROW : ''}`}>
          More
          {current?.group && `: ${current.name}`}
          {isPastFew && <span className="md:hidden">: {current?.name}</span>}
        </summary>
        <div className="sheet absolute end-0 top-full z-30 grid max-h-[75vh] gap-x-8 gap-y-3 overflow-y-auto p-4 shadow-lg sm:start-0 sm:end-auto sm:flex">
          <Group places={row.slice(FEW)} mark={mark} isNarrow />
          {groups.map((group) => (
            <Group key={group} name={group} places={places.filter((place) => place.group === group)} mark={mark} />
          ))}
        </div>
      </details>
    </nav>
  );
}

type GroupProps = { name?: string; places: DeskPlace[]; mark: (place: DeskPlace) => 'page' | 'true' | undefined; isNarrow?: boolean };

/** `isNarrow`: only where the row has no room for them. */
function Group({ name, places, mark, isNarrow = false }: GroupProps) {
  return (
    <div className={isNarrow ? 'md:hidden' : undefined}>
      {name && <p className="field-name">{name}</p>}
      <ul className="grid">
        {places.map((place) => (
          <li key={place.href}>
            <a href={place.href} aria-current={mark(place)} className={LINK}>
              {place.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Closes what is open when one goes elsewhere or presses Escape. */
function useClosing(box: React.RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = (event: Event) => {
      const own = box.current;
      if (!own?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        own.querySelector('summary')?.focus();
      } else if (own.contains(event.target as Node)) return;
      own.open = false;
    };
    const events = ['pointerdown', 'focusin', 'keydown'];
    for (const name of events) document.addEventListener(name, close);
    return () => {
      for (const name of events) document.removeEventListener(name, close);
    };
  }, [box]);
}
