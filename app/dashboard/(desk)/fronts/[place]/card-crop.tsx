import { useState } from 'react';
import { CropDialog } from '#components/desk/crop/crop-dialog.tsx';
import { useCroppedPhoto } from '#components/desk/crop/use-cropped-photo.ts';
import { CROPS, type FrontCard } from '#db/front/rules.ts';
import { NEEDED_WIDTH } from '#db/photo/crop-rules.ts';

type CardCropProps = { storyId: string; crop: FrontCard['crop']; photoId: string | null; onChange: (crop: FrontCard['crop']) => void };

const CROP_NAMES: Record<(typeof CROPS)[number], string> = {
  centre: 'As the photo is cut',
  top: 'The top',
  bottom: 'The foot',
  start: 'The side where lines begin',
  end: 'The side where lines end',
};

/** What a card on this front shows of its photo: a side, or a part of its own. */
export function CardCrop({ storyId, crop, photoId, onChange }: CardCropProps) {
  const [isOpen, setOpen] = useState(false);
  const { photo, problem } = useCroppedPhoto(isOpen ? photoId : null);
  const own = typeof crop !== 'string' && crop.photoId === photoId ? crop.rectangle : null;
  return (
    <div className="field">
      <label htmlFor={`crop-${storyId}`}>Of its photo keep in view</label>
      <span className="flex gap-2">
        <select
          id={`crop-${storyId}`}
          className="input"
          value={own ? 'own' : typeof crop === 'string' ? crop : 'centre'}
          onChange={(event) => onChange(event.target.value as (typeof CROPS)[number])}
        >
          {own && <option value="own">A part of its own</option>}
          {CROPS.map((id) => (
            <option key={id} value={id}>
              {CROP_NAMES[id]}
            </option>
          ))}
        </select>
        <button type="button" className="button button-small" disabled={!photoId} onClick={() => setOpen(true)}>
          Cut
        </button>
      </span>
      {problem && <p className="problem">{problem}</p>}
      {photo && (
        <CropDialog
          photo={photo}
          title="Cut it for this card"
          now={own}
          only="3:2"
          needed={NEEDED_WIDTH['3:2']}
          reset="As the photo is cut"
          onDone={(rectangle) => {
            onChange(rectangle ? { photoId: photo.id, rectangle } : 'centre');
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
