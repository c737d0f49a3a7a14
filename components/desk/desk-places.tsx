'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Place } from '#components/ui/site.ts';

const HOME = '/dashboard';

/** The places of the desk on one line that scrolls where it is narrow, the one shown marked and in view. */
export function DeskPlaces({ places }: { places: Place[] }) {
  const path = usePathname();
  const list = useRef<HTMLUListElement>(null);
  const current = places.find(({ href }) => (href === HOME ? path === HOME || path.startsWith(`${HOME}/stories`) : path.startsWith(href)))?.href;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another link to bring into view
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && list.current) list.current.scrollLeft = link.offsetLeft - list.current.clientWidth / 2;
  }, [current]);

  return (
    <nav aria-label="Desk" className="order-last w-full min-w-0">
      <ul ref={list} className="scroller relative flex gap-x-5 overflow-x-auto text-sm whitespace-nowrap">
        {places.map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href !== current ? undefined : path === href ? 'page' : 'true'}
              className="inline-block py-2 hover:underline aria-[current]:border-b-2 aria-[current]:border-accent aria-[current]:pb-1.5 aria-[current]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
