import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { lightTablePath } from './chosen-paths.ts';
import { actOf, placeAfter } from './key-rules.ts';
import type { Tile } from './tile.ts';
import type { Choice } from './use-choice.ts';
import type { Layout } from './use-rows-in-view.ts';

type Asked = {
  grid: RefObject<HTMLElement | null>;
  view?: Layout;
  count: number;
  tileAt: (index: number) => Tile | undefined;
  choice: Choice;
  onHelp: () => void;
  onCollect: () => void;
};
export type GridKeys = { at: number; setAt: (index: number) => void; onKeyDown: (event: KeyboardEvent) => void };

/** The keys of the grid: which photo has the focus, where a key moves it, and what else a key does. */
export function useGridKeys({ grid, view, count, tileAt, choice, onHelp, onCollect }: Asked): GridKeys {
  const [at, setAt] = useState(0);
  const isMoving = useRef(false);
  const columns = view?.columns ?? 1;
  const here = Math.min(at, Math.max(0, count - 1));

  // The cell that is moved to may be drawn only after the scrolling it asks for.
  useEffect(() => {
    if (!isMoving.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-place="${here}"]`);
    cell?.focus({ preventScroll: true });
    if (cell) isMoving.current = false;
  });

  function moveTo(index: number, isChoosing: boolean) {
    isMoving.current = true;
    setAt(index);
    scrollToRow(grid.current, Math.floor(index / columns), view?.rowHeight ?? 0);
    if (!isChoosing) return choice.startAt(index);
    if (choice.chosen.size === 0) choice.startAt(here);
    choice.extendTo(index);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = placeAfter(event.key, here, { columns, count });
    const act = to === undefined ? actOf(event.key) : undefined;
    if (to === undefined && !act) return;
    event.preventDefault();
    if (to !== undefined) return moveTo(to, event.shiftKey);
    const tile = tileAt(here);
    if (act === 'open' && tile) location.assign(`/dashboard/photos/${tile.id}`);
    if (act === 'choose') choice.toggle(here);
    if (act === 'none') choice.clear();
    if (act === 'collect' && choice.chosen.size > 0) onCollect();
    if (act === 'table') openTable([...choice.chosen.keys()]);
    if (act === 'search') document.getElementById('photo-text')?.focus();
    if (act === 'help') onHelp();
  }

  return { at: here, setAt, onKeyDown };
}

function openTable(ids: string[]) {
  const path = lightTablePath(ids);
  if (path) location.assign(path);
}

/** Scrolls no further than is needed to have the whole row in view. */
function scrollToRow(grid: HTMLElement | null, row: number, rowHeight: number) {
  if (!grid) return;
  const top = grid.getBoundingClientRect().top + row * rowHeight;
  const [above, below] = [top - 72, top + rowHeight - innerHeight];
  if (above < 0) scrollBy({ top: above });
  else if (below > 0) scrollBy({ top: below });
}
