import { useEffect, useState } from 'react';
import type { CroppedPhoto } from './cropped-photo.ts';

/** Asks for what has to be known of a photo to cut it; null: of none, for now. */
export function useCroppedPhoto(photoId: string | null): { photo: CroppedPhoto | undefined; problem: string } {
  const [photo, setPhoto] = useState<CroppedPhoto>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    setPhoto(undefined);
    setProblem('');
    if (!photoId) return;
    const stop = new AbortController();
    fetch(`/api/desk/photos/${encodeURIComponent(photoId)}`, { signal: stop.signal })
      .then(async (answer) => {
        if (answer.ok) setPhoto(await answer.json());
        else setProblem('This photo cannot be opened. Load the page again.');
      })
      .catch(() => !stop.signal.aborted && setProblem('The server did not answer. Try again.'));
    return () => stop.abort();
  }, [photoId]);

  return { photo, problem };
}
