'use client';

import { useEffect, useRef, useState } from 'react';
import { reshaped } from '#db/photo/crop-move-rules.ts';
import { cropOf, RATIO_NAMES, RATIOS, type Ratio, type Rectangle } from '#db/photo/crop-rules.ts';
import { CropSize } from './crop-size.tsx';
import { CropStage } from './crop-stage.tsx';
import type { CroppedPhoto } from './cropped-photo.ts';

type CropDialogProps = {
  photo: CroppedPhoto;
  title: string;
  /** What is shown now; null: the whole photo. */
  now: Rectangle | null;
  /** Where only one proportion has a place. */
  only?: Ratio;
  /** How wide it has to be to look sharp, in pixels. */
  needed: number;
  /** What it is called to go back to what is shown of itself. */
  reset: string;
  onDone: (rectangle: Rectangle | null) => void;
  onClose: () => void;
};

/** Cuts a photo for one place. */
export function CropDialog({ photo, title, now, only, needed, reset, onDone, onClose }: CropDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [ratio, setRatio] = useState<Ratio | 'free'>(only ?? (now ? (ratioOf(now) ?? 'free') : '3:2'));
  const [rectangle, setRectangle] = useState(now ?? cropOf(photo, only ?? '3:2'));

  useEffect(() => dialog.current?.showModal(), []);

  function choose(next: Ratio | 'free') {
    setRatio(next);
    if (next !== 'free') setRectangle(reshaped(rectangle, photo, RATIOS[next]));
  }

  return (
    <dialog ref={dialog} className="sheet m-auto grid w-[min(52rem,calc(100vw-1rem))] gap-3 p-4 text-ink" aria-labelledby="crop-heading" onClose={onClose}>
      <h2 id="crop-heading" className="font-bold">
        {title}
      </h2>
      {!only && (
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Proportion</legend>
          {[...RATIO_NAMES, 'free' as const].map((each) => (
            <button key={each} type="button" className="button button-small" aria-pressed={ratio === each} onClick={() => choose(each)}>
              {each === 'free' ? 'Free' : each}
            </button>
          ))}
        </fieldset>
      )}
      <CropStage photo={photo} rectangle={rectangle} proportion={ratio === 'free' ? null : RATIOS[ratio]} onChange={setRectangle} />
      <CropSize rectangle={rectangle} needed={needed} />
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button button-main" onClick={() => onDone(rectangle)}>
          Keep this cut
        </button>
        <button type="button" className="button" onClick={() => onDone(null)}>
          {reset}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </dialog>
  );
}

function ratioOf({ width, height }: Rectangle): Ratio | undefined {
  return RATIO_NAMES.find((name) => Math.abs(width / height - RATIOS[name]) < 0.01);
}
