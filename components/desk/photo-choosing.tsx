'use client';

import { lazy, Suspense } from 'react';
import type { UploadedPhoto } from './upload.ts';

const PhotoChooser = lazy(() => import('./photo-chooser.tsx').then(({ PhotoChooser }) => ({ default: PhotoChooser })));

/** The search among the photos we have, loaded when it is first opened. */
export function PhotoChoosing({ onChosen }: { onChosen: (photo: UploadedPhoto) => void }) {
  return (
    <Suspense fallback={<p className="hint">One moment…</p>}>
      <PhotoChooser onChosen={onChosen} />
    </Suspense>
  );
}
