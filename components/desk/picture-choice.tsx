'use client';

import { type ReactNode, useState } from 'react';
import { thumbnail } from './photo-address.ts';
import { PhotoChooser } from './photo-chooser.tsx';
import type { UploadedPhoto } from './upload.ts';

type PictureChoiceProps = { photo?: UploadedPhoto; problem?: ReactNode };

/** One photo of the photo desk that stands for something, with its credit; sent with its form as `photoId`. */
export function PictureChoice({ photo, problem }: PictureChoiceProps) {
  // Until one chooses oneself it follows what is saved, also by somebody else.
  const [own, setOwn] = useState<UploadedPhoto | null>();
  const chosen = own === undefined ? photo : own;
  const [isChoosing, setChoosing] = useState(false);
  return (
    <fieldset className="grid gap-2">
      <legend className="field-name">Picture</legend>
      <input type="hidden" name="photoId" value={chosen?.id ?? ''} />
      {chosen && (
        <figure className="grid gap-1">
          <img src={thumbnail(chosen)} alt={chosen.alt || chosen.filename} className="max-h-40 justify-self-start rounded object-contain" />
          <figcaption className="hint">{chosen.credit ? `Photo: ${chosen.credit}` : 'No credit yet'}</figcaption>
        </figure>
      )}
      {problem && <p className="problem">{problem}</p>}
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {chosen ? 'Choose another photo' : 'Choose a photo'}
        </button>
        {photo && own !== undefined && own?.id !== photo.id && (
          <button type="button" className="button" onClick={() => setOwn(undefined)}>
            Back to the saved photo
          </button>
        )}
        {chosen && (
          <button type="button" className="button" onClick={() => setOwn(null)}>
            Take the photo off
          </button>
        )}
      </p>
      {isChoosing && (
        <PhotoChooser
          onChosen={(next) => {
            setOwn(next);
            setChoosing(false);
          }}
        />
      )}
    </fieldset>
  );
}
