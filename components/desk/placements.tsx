'use client';

import { useState } from 'react';
import { wordsOfPhoto } from '#db/photo/use-rules.ts';
import type { Placement } from '#db/story/rules.ts';
import { PhotoChoosing } from './photo-choosing.tsx';
import { PhotoDrop } from './photo-drop.tsx';
import { Placed } from './placed.tsx';
import type { UploadedPhoto } from './upload.ts';

type PlacementsProps = {
  placements: Placement[];
  photos: UploadedPhoto[];
  /** What stands against each photo, by its id. */
  warnings: Record<string, string[]>;
  problems: Record<string, string>;
  isOff: boolean;
  /** Takes a function from the list as it is then: uploads end one after the other. */
  onChange: (change: (now: Placement[]) => Placement[]) => void;
  onPhoto: (photo: UploadedPhoto) => void;
};

/** The photos of a story in their order, each with its own caption, credit and description here. */
export function Placements({ placements, photos, warnings, problems, isOff, onChange, onPhoto }: PlacementsProps) {
  const [isChoosing, setChoosing] = useState(false);

  function add(photo: UploadedPhoto) {
    onPhoto(photo);
    const placed = { photoId: photo.id, ...wordsOfPhoto(photo), crop: null, fallbackId: null };
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
      {!isOff && <PhotoDrop onAdded={add} />}
      {!isOff && (
        <button type="button" className="button" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          Choose from the photos we have
        </button>
      )}
      {isChoosing && <PhotoChoosing onChosen={add} />}
      {placements.map((placement, index) => (
        <Placed
          key={placement.photoId}
          placement={placement}
          photo={photos.find((each) => each.id === placement.photoId)}
          fallback={photos.find((each) => each.id === placement.fallbackId)}
          place={{ index, isLast: index === placements.length - 1 }}
          warnings={warnings[placement.photoId]}
          problems={problems}
          isOff={isOff}
          onEdit={(patch) => edit(index, patch)}
          onFallback={(chosen) => {
            if (chosen) onPhoto(chosen);
            edit(index, { fallbackId: chosen?.id ?? null });
          }}
          onMove={(by) => move(index, by)}
          onRemove={() => onChange((now) => now.filter((_, each) => each !== index))}
        />
      ))}
    </section>
  );
}
