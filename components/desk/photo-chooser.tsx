'use client';

import { useEffect, useState } from 'react';
import { isUsable } from '#db/rights/window-rules.ts';
import { Field } from './field.tsx';
import { thumbnail } from './photo-address.ts';
import type { UploadedPhoto } from './upload.ts';

type Window = { usableFrom: number; usableUntil: number };

/** Finds photos already in the store. */
export function PhotoChooser({ onChosen }: { onChosen: (photo: UploadedPhoto) => void }) {
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<(UploadedPhoto & Window)[]>();

  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`/api/desk/photos?q=${encodeURIComponent(text)}`, { signal: stop.signal }).catch(() => undefined);
      if (answer?.ok) setPhotos((await answer.json()).photos);
    }, 150);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  return (
    <div className="grid gap-2">
      <Field label="Caption, credit or file name contains" value={text} onChange={(event) => setText(event.target.value)} />
      <ul className="grid max-h-72 grid-cols-3 gap-2 overflow-y-auto sm:grid-cols-4">
        {photos?.map((photo) => (
          <li key={photo.id}>
            <button type="button" className="w-full" aria-label={`Add ${photo.caption || photo.filename}`} onClick={() => onChosen(photo)}>
              <img src={thumbnail(photo)} alt="" loading="lazy" className="aspect-3/2 w-full rounded object-cover" />
              {!isUsable(photo, Date.now()) && <span className="text-xs text-warn">Readers may not see it now</span>}
            </button>
          </li>
        ))}
      </ul>
      {photos?.length === 0 && <p className="hint">No photo fits this search.</p>}
      <p className="hint">The search knows by:name, is:cleared, used:never, taken:2026-11 and the other operators of the photo desk.</p>
    </div>
  );
}
