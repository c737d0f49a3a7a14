'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Begin, Begun, Place } from './palette-opener.tsx';
import { type Recent, recentPlaces, remember } from './recent.ts';

type Found = {
  stories: { id: string; headline: string; state: string }[];
  tags: { id: string; name: string }[];
  photos: { id: string; caption: string; filename: string }[];
};
type PaletteProps = { places: Place[]; newStory: Begin; close: () => void };
type Entry = Recent & { run?: () => Promise<string | undefined> };

/** One field that leads anywhere on the desk: stories, tags, photos, pages and what can be begun. */
export function Palette({ places, newStory, close }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState('');
  const { found, isAsking } = useFound(text);
  useEffect(() => dialog.current?.showModal(), []);

  const begin: Entry = {
    href: '/dashboard#new',
    name: 'New story',
    kind: 'Do',
    run: async () => idOf(await newStory({ language: document.documentElement.lang || 'en' })),
  };
  const entries = entriesFor(text, places, begin, found);
  const current = Math.min(at, entries.length - 1);

  async function go(entry: Entry) {
    if (!entry.run) {
      remember({ href: entry.href, name: entry.name, kind: entry.kind });
      window.location.assign(entry.href);
      return;
    }
    const id = await entry.run().catch(() => undefined);
    if (id) window.location.assign(`/dashboard/stories/${id}`);
    else setProblem('The story could not be begun. Try again.');
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const entry = entries[current];
    if (step) setAt((current + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && entry) go(entry);
    else return;
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} className="sheet mx-auto mt-[10vh] w-[min(36rem,calc(100vw-2rem))] text-ink" aria-label="Go to" onClose={close}>
      <input
        className="input rounded-b-none border-0 border-b"
        role="combobox"
        aria-label="Go to a story, a tag, a photo or a page"
        aria-expanded={entries.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${current}` : undefined}
        placeholder="Story, tag, photo, page…"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label="Places" tabIndex={0} className="max-h-[60vh] overflow-y-auto py-1">
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of its list
          <div
            key={`${entry.kind} ${entry.href}`}
            id={`palette-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={`flex min-h-11 items-center gap-3 px-3 text-sm ${index === current ? 'bg-wash font-semibold' : ''}`}
            onClick={() => go(entry)}
          >
            <span className="w-16 shrink-0 text-quiet">{entry.kind}</span>
            <span dir="auto" className="truncate">
              {entry.name}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="hint px-3 pb-2">
        {problem || (isAsking ? 'Looking…' : entries.length === 0 ? 'Nothing of that name. Fewer words find more.' : '')}
      </p>
    </dialog>
  );
}

function idOf(answer: Begun): string | undefined {
  return answer.ok ? answer.value.id : undefined;
}

function entriesFor(text: string, places: Place[], begin: Entry, found: Found | undefined): Entry[] {
  const wanted = text.trim().toLowerCase();
  const pages = places.map(({ href, name }): Entry => ({ href, name, kind: 'Page' }));
  const own = [begin, ...pages].filter(({ name }) => name.toLowerCase().includes(wanted));
  if (!wanted) return unique([...recentPlaces(), ...own]);
  const { stories = [], tags = [], photos = [] } = found ?? {};
  return unique([
    ...own,
    ...stories.map(({ id, headline }): Entry => ({ href: `/dashboard/stories/${id}`, name: headline || 'Untitled story', kind: 'Story' })),
    ...tags.map(({ id, name }): Entry => ({ href: `/dashboard?tag=${id}`, name, kind: 'Tag' })),
    ...photos.map(({ id, caption, filename }): Entry => ({ href: `/dashboard/photos/${id}`, name: caption || filename, kind: 'Photo' })),
  ]);
}

function unique(entries: Entry[]): Entry[] {
  return entries.filter((entry, index) => entries.findIndex(({ href }) => href === entry.href) === index);
}

/** What the desk has of this name, asked for a moment after the last key. */
function useFound(text: string): { found: Found | undefined; isAsking: boolean } {
  const [answer, setAnswer] = useState<{ text: string; found: Found }>();
  const wanted = text.trim();
  useEffect(() => {
    if (!wanted) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const said = await fetch(`/api/desk/palette?q=${encodeURIComponent(wanted)}`, { signal: stop.signal }).catch(() => undefined);
      if (said?.ok) setAnswer({ text: wanted, found: await said.json() });
    }, 120);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted]);
  return { found: wanted ? answer?.found : undefined, isAsking: Boolean(wanted) && answer?.text !== wanted };
}
