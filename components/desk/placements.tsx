'use client';

import { useState } from 'react';
import type { Placement } from '#db/story/rules.ts';
import { thumbnail } from './photo-address.ts';
import { PhotoChooser } from './photo-chooser.tsx';
import { PhotoDrop } from './photo-drop.tsx';
import { TextField } from './text-field.tsx';
import type { UploadedPhoto } from './upload.ts';

type PlacementsProps = {
  placements: Placement[];
  photos: UploadedPhoto[];
  problems: Record<string, string>;
  isOff: boolean;
  /** Takes a function from the list as it is then: uploads end one after the other. */
  onChange: (change: (now: Placement[]) => Placement[]) => void;
  onPhoto: (photo: UploadedPhoto) => void;
};

/** The photos of a story in their order, each with its own caption, credit and description here. */
export function Placements({ placements, photos, problems, isOff, onChange, onPhoto }: PlacementsProps) {
  const [isChoosing, setChoosing] = useState(false);

  function add(photo: UploadedPhoto) {
    onPhoto(photo);
    const placed = { photoId: photo.id, caption: photo.caption, credit: photo.credit || photo.byline, alt: photo.alt };
    onChange((now) => (now.some((each) => each.photoId === photo.id) ? now : [...now, placed]));
    setChoosing(false);
  }
  const edit = (index: number, patch: Partial<Placement>) => onChange((now) => now.map((each, place) => (place === index ? { ...each, ...patch } : each)));
  const move = (index: number, by: number) =>
    onChange((now) => {
      const moved = [...now];
      const [one] = moved.splice(index, 1);
      if (one) moved.splice(index + by, 0, one);
      return moved;
    });

  return (
    <section className="sheet grid gap-4 p-4" aria-labelledby="photos-heading">
      <h2 id="photos-heading" className="font-bold">
        Photos
      </h2>
      {placements.map((placement, index) => {
        const photo = photos.find((each) => each.id === placement.photoId);
        const field = (name: 'caption' | 'credit' | 'alt', label: string, lines: number) => (
          <TextField
            id={`field-photos.${index}.${name}`}
            label={label}
            lines={lines}
            value={placement[name]}
            isOff={isOff}
            problem={problems[`photos.${index}.${name}`]}
            onChange={(text) => edit(index, { [name]: text })}
          />
        );
        return (
          <fieldset key={placement.photoId} className="grid gap-2 border-t border-line pt-3">
            <legend className="sr-only">Photo {index + 1}</legend>
            {photo && <img src={thumbnail(photo)} alt={placement.alt || `Photo ${index + 1}`} className="max-h-48 rounded object-contain" />}
            {field('caption', 'Caption', 2)}
            {field('credit', 'Credit', 1)}
            {field('alt', 'Description for people who cannot see it', 2)}
            <p className="flex flex-wrap gap-2">
              <button type="button" className="button" disabled={isOff || index === 0} onClick={() => move(index, -1)}>
                Earlier
              </button>
              <button type="button" className="button" disabled={isOff || index === placements.length - 1} onClick={() => move(index, 1)}>
                Later
              </button>
              <button type="button" className="button" disabled={isOff} onClick={() => onChange((now) => now.filter((_, place) => place !== index))}>
                Take off the story
              </button>
            </p>
          </fieldset>
        );
      })}
      {!isOff && <PhotoDrop onAdded={add} />}
      {!isOff && (
        <button type="button" className="button" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          Choose from the photos we have
        </button>
      )}
      {isChoosing && <PhotoChooser onChosen={add} />}
    </section>
  );
}
