import { useCallback, useEffect, useRef, useState } from 'react';
import type { Tile } from './tile.ts';

export const PAGE = 100;
export type Found = { photos: Tile[]; count: number; top: number };

/** The tiles of a search by their place, fetched a hundred at a time as they come into view. */
export function useTiles(text: string, first: Found, firstPage: number) {
  const pages = useRef(new Map<number, Tile[]>([[firstPage, first.photos]]));
  const waiting = useRef(new Set<number>());
  const [, setLoaded] = useState(0);
  const [problem, setProblem] = useState('');

  // Another search, or a new state of this one, begins anew.
  const [shown, setShown] = useState(first);
  if (shown !== first) {
    setShown(first);
    pages.current = new Map([[firstPage, first.photos]]);
    waiting.current = new Set();
  }

  const fetchPage = useCallback(
    async (page: number) => {
      if (pages.current.has(page) || waiting.current.has(page)) return;
      waiting.current.add(page);
      const asked = new URLSearchParams({ q: text, offset: String(page * PAGE), size: String(PAGE), top: String(first.top), tiles: '1' });
      const answer = await fetch(`/api/desk/photos?${asked}`).catch(() => undefined);
      waiting.current.delete(page);
      if (!answer?.ok) return setProblem('The server did not answer. Scroll again to go on.');
      pages.current.set(page, (await answer.json()).photos);
      setProblem('');
      setLoaded((count) => count + 1);
    },
    [text, first],
  );

  const tileAt = (index: number): Tile | undefined => pages.current.get(Math.floor(index / PAGE))?.[index % PAGE];
  return { tileAt, fetchPage, problem };
}

/** Fetches what is in view, once scrolling has come to rest for a moment: a long way down does not ask for all that it passes. */
export function useFetchInView(fetchPage: (page: number) => Promise<void>, from: number, until: number) {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, until - 1) / PAGE); page += 1) fetchPage(page);
    }, 40);
    return () => clearTimeout(timer);
  }, [fetchPage, from, until]);
}
