import { type RefObject, useEffect, useState } from 'react';

/** The height of the words under a picture, and the gap between tiles, in pixels. */
const WORDS = 76;
const GAP = 16;
const NARROWEST = 170;
const WIDEST = 260;
const BEYOND = 2;

export type Layout = { columns: number; rowHeight: number };
type View = Layout & { first: number; last: number };

/** How many columns fit, and which rows are in view with two more on either side; undefined until the page's program has come. */
export function useRowsInView(grid: RefObject<HTMLElement | null>, count: number): View | undefined {
  const [view, setView] = useState<View>();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!grid.current) return;
      const { width, top } = grid.current.getBoundingClientRect();
      const layout = layoutFor(width);
      const rows = Math.ceil(count / layout.columns);
      const first = Math.max(0, Math.min(rows - 1, Math.floor(-top / layout.rowHeight) - BEYOND));
      const last = Math.max(0, Math.min(rows - 1, Math.ceil((innerHeight - top) / layout.rowHeight) + BEYOND));
      setView((now) =>
        now && now.first === first && now.last === last && now.columns === layout.columns && now.rowHeight === layout.rowHeight
          ? now
          : { ...layout, first, last },
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', soon, { passive: true });
    const resized = new ResizeObserver(soon);
    if (grid.current) resized.observe(grid.current);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      resized.disconnect();
    };
  }, [grid, count]);
  return view;
}

function layoutFor(width: number): Layout {
  const columns = Math.max(2, Math.round((width + GAP) / (Math.min(WIDEST, Math.max(NARROWEST, width / 4)) + GAP)));
  const tile = (width - GAP * (columns - 1)) / columns;
  return { columns, rowHeight: Math.round((tile * 2) / 3) + WORDS + GAP };
}
