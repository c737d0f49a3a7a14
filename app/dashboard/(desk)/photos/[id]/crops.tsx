'use client';

import { useRef, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { CropDialog } from '#components/desk/crop/crop-dialog.tsx';
import { CropPreview } from '#components/desk/crop/crop-preview.tsx';
import type { CroppedPhoto } from '#components/desk/crop/cropped-photo.ts';
import { FocusPicker } from '#components/desk/crop/focus-picker.tsx';
import { cropOf, type Focus, NEEDED_WIDTH, RATIO_NAMES, type Ratio, type Rectangle } from '#db/photo/crop-rules.ts';
import { crop } from '../actions.ts';

type CropsProps = { photo: CroppedPhoto; isOff: boolean };
type Decision = { crops: { [ratio in Ratio]?: Rectangle | null }; focus?: Focus | null };

const REST = 300;

/** What a photo shows in each proportion, and the point that stays in view where nobody decided. Each decision is kept at once. */
export function Crops({ photo, isOff }: CropsProps) {
  const [{ crops, focus }, setDecided] = useState({ crops: photo.crops, focus: photo.focus });
  const [open, setOpen] = useState<Ratio>();
  const [message, setMessage] = useState('');
  const moving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const decided = { ...photo, crops, focus };

  /** Moved by keys it is kept once it rests. */
  function moveFocus(next: Focus) {
    setDecided({ crops, focus: next });
    clearTimeout(moving.current);
    moving.current = setTimeout(() => keep({ crops: {}, focus: next }), REST);
  }

  async function keep(decision: Decision) {
    setOpen(undefined);
    const isMoving = moving.current !== undefined;
    clearTimeout(moving.current);
    moving.current = undefined;
    const state = await answered(crop({ photoId: photo.id, ...(isMoving && { focus }), ...decision }));
    if (state?.ok) setDecided(state.value);
    setMessage(state?.ok ? 'Kept. Pages show it in a few seconds.' : (state?.message ?? 'Not kept: the server did not answer. Try again.'));
  }

  return (
    <section className="sheet grid gap-3 p-4" aria-labelledby="crops-heading">
      <h2 id="crops-heading" className="font-bold">
        Cuts
      </h2>
      <p className="hint">Press on the photo what has to stay in view. Where a cut is not decided, it is made around this point.</p>
      <fieldset disabled={isOff} className="grid gap-3">
        <legend className="sr-only">Point that stays in view</legend>
        <FocusPicker photo={photo} focus={focus ?? photo.autoFocus ?? { x: 0.5, y: 0.5 }} onChange={moveFocus} />
        {focus && (
          <button type="button" className="button button-small justify-self-start" onClick={() => keep({ crops: {}, focus: null })}>
            Find the point automatically
          </button>
        )}
      </fieldset>
      <ul className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3 lg:grid-cols-5">
        {RATIO_NAMES.map((ratio) => {
          const rectangle = cropOf(decided, ratio);
          return (
            <li key={ratio} className="grid gap-1 text-sm">
              <CropPreview photo={photo} rectangle={rectangle} className="max-h-40 max-w-full justify-self-start rounded bg-wash" />
              <span>
                {ratio} <span className="text-quiet">{crops[ratio] ? 'decided' : 'automatic'}</span>
              </span>
              {rectangle.width < NEEDED_WIDTH[ratio] && <span className="text-xs text-warn">only {rectangle.width} pixels wide</span>}
              <button
                type="button"
                className="button button-small justify-self-start"
                disabled={isOff}
                aria-label={`Cut it ${ratio}`}
                onClick={() => setOpen(ratio)}
              >
                Cut
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status" className="text-sm">
        {message}
      </p>
      {open && (
        <CropDialog
          photo={decided}
          title={`Cut it ${open}`}
          now={crops[open] ?? null}
          only={open}
          needed={NEEDED_WIDTH[open]}
          reset="Cut automatically"
          onDone={(rectangle) => keep({ crops: { [open]: rectangle } })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
