'use client';

import { lazy, Suspense, useEffect, useState } from 'react';

export type Place = { href: string; name: string };

export type Begun = { ok: true; value: { id: string } } | { ok: false };
export type Begin = (input: { language: string }) => Promise<Begun>;

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })));
const KeysPanel = lazy(() => import('../editor/keys-panel.tsx').then(({ KeysPanel }) => ({ default: KeysPanel })));

/** Opens the palette with Ctrl K and the list of keys with “?”, from anywhere on the desk; both are loaded when asked for. */
export function PaletteOpener({ places, newStory }: { places: Place[]; newStory: Begin }) {
  const [open, setOpen] = useState<'palette' | 'keys'>();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('palette');
      } else if (event.key === '?' && !event.ctrlKey && !event.metaKey && !isTextField(event.target)) setOpen('keys');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" className="button button-plain" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen('palette')}>
        Go to…
      </button>
      <Suspense>
        {open === 'palette' && <Palette places={places} newStory={newStory} close={close} />}
        {open === 'keys' && <KeysPanel close={close} />}
      </Suspense>
    </>
  );
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
