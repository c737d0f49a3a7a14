import { lazy, Suspense, useState } from 'react';
import type { Placement } from '#db/story/rules.ts';
import { CropPreview } from './crop/crop-preview.tsx';
import { useCroppedPhoto } from './crop/use-cropped-photo.ts';

const CropDialog = lazy(() => import('./crop/crop-dialog.tsx').then(({ CropDialog }) => ({ default: CropDialog })));

type PlacedCropProps = { placement: Placement; isOff: boolean; onChange: (crop: Placement['crop']) => void };

/** How wide a photo stands in a story on a large screen, in pixels. */
const NEEDED = 1000;

/** What a story shows of one of its photos: all of it, or a part of its own. */
export function PlacedCrop({ placement: { photoId, crop }, isOff, onChange }: PlacedCropProps) {
  const [isOpen, setOpen] = useState(false);
  const { photo, problem } = useCroppedPhoto(isOpen || crop ? photoId : null);
  return (
    <>
      {crop && photo && <CropPreview photo={photo} rectangle={crop} className="max-h-40 max-w-full rounded bg-wash" />}
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <button type="button" className="button button-small" disabled={isOff} onClick={() => setOpen(true)}>
          Cut it for this story
        </button>
        {crop ? `Shown here: ${crop.width} × ${crop.height} pixels of it` : 'Shown whole'}
      </p>
      {problem && <p className="problem">{problem}</p>}
      {isOpen && photo && (
        <Suspense fallback={<p className="hint">One moment…</p>}>
          <CropDialog
            photo={photo}
            title="Cut it for this story"
            now={crop}
            needed={NEEDED}
            reset="Show all of it"
            onDone={(rectangle) => {
              onChange(rectangle);
              setOpen(false);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
