import { useRef, useState } from 'react';
import type { Tile } from './tile.ts';
import { PAGE } from './use-tiles.ts';

/** How many photos may be chosen at once. */
export const MOST_CHOSEN = 200;
export type Choice = ReturnType<typeof useChoice>;

/** Which photos are chosen, in the order they were; a stretch is chosen from where the last choice began. */
export function useChoice(tileAt: (index: number) => Tile | undefined, fetchPage: (page: number) => Promise<void>) {
  const [chosen, setChosen] = useState<Map<string, Tile>>(new Map());
  const start = useRef(0);

  function toggle(index: number) {
    const tile = tileAt(index);
    start.current = index;
    if (!tile) return;
    setChosen((now) => {
      const next = new Map(now);
      if (!next.delete(tile.id) && next.size < MOST_CHOSEN) next.set(tile.id, tile);
      return next;
    });
  }

  /** Chooses all from where the last choice began to here; what of it was never in view is fetched first. */
  async function extendTo(index: number) {
    const [from, to] = [Math.min(start.current, index), Math.max(start.current, index)];
    const last = Math.min(to, from + MOST_CHOSEN - 1);
    for (let page = Math.floor(from / PAGE); page <= Math.floor(last / PAGE); page += 1) await fetchPage(page);
    const tiles = Array.from({ length: last - from + 1 }, (_, place) => tileAt(from + place)).filter((tile) => tile !== undefined);
    setChosen((now) => new Map([...now, ...tiles.map((tile) => [tile.id, tile] as const)].slice(0, MOST_CHOSEN)));
  }

  const startAt = (index: number) => {
    start.current = index;
  };
  return { chosen, toggle, extendTo, startAt, clear: () => setChosen(new Map()) };
}
