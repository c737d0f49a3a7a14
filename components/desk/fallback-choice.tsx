import { useState } from 'react';
import { thumbnail } from './photo-address.ts';
import { PhotoChoosing } from './photo-choosing.tsx';
import type { UploadedPhoto } from './upload.ts';

type FallbackChoiceProps = { name: string; photo?: UploadedPhoto; isChosen: boolean; isOff: boolean; onChoose: (photo?: UploadedPhoto) => void };

/** The photo that takes the place of another should its rights end. */
export function FallbackChoice({ name, photo, isChosen, isOff, onChoose }: FallbackChoiceProps) {
  const [isChoosing, setChoosing] = useState(false);
  return (
    <fieldset className="grid gap-2">
      <legend className="field-name">Should its rights end</legend>
      <p className="hint flex items-center gap-2">
        {photo && <img src={thumbnail(photo)} alt="" className="h-9 w-14 shrink-0 rounded object-cover" />}
        <span dir="auto" className="line-clamp-2 min-w-0">
          {isChosen ? `“${photo?.caption || photo?.filename || 'another photo'}” takes its place.` : 'Nothing takes its place: cards go on without a photo.'}
        </span>
      </p>
      {isChosen && photo && !(photo.caption && photo.credit && photo.alt) && (
        <p className="problem">It lacks its caption, credit or description: readers see it once the photo desk has written them.</p>
      )}
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button button-small" disabled={isOff} aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {isChosen ? 'Choose another' : `Choose what takes the place of ${name}`}
        </button>
        {isChosen && (
          <button type="button" className="button button-small" disabled={isOff} onClick={() => onChoose(undefined)}>
            None
          </button>
        )}
      </p>
      {isChoosing && (
        <PhotoChoosing
          onChosen={(next) => {
            onChoose(next);
            setChoosing(false);
          }}
        />
      )}
    </fieldset>
  );
}
