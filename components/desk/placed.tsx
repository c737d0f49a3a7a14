import { useState } from 'react';
import { splitCaption } from '#db/photo/caption-rules.ts';
import type { Placement } from '#db/story/rules.ts';
import { FallbackChoice } from './fallback-choice.tsx';
import { thumbnail } from './photo-address.ts';
import { PlacedCrop } from './placed-crop.tsx';
import { TextField } from './text-field.tsx';
import type { UploadedPhoto } from './upload.ts';

type PlacedProps = {
  placement: Placement;
  photo?: UploadedPhoto;
  fallback?: UploadedPhoto;
  place: { index: number; isLast: boolean };
  warnings?: string[];
  problems: Record<string, string>;
  isOff: boolean;
  onEdit: (patch: Partial<Placement>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  onFallback: (photo?: UploadedPhoto) => void;
};

/** One photo of a story: a row that opens, and stands open while something is still to be said about it. */
export function Placed({
  placement,
  photo,
  fallback,
  place: { index, isLast },
  warnings = [],
  problems,
  isOff,
  onEdit,
  onMove,
  onRemove,
  onFallback,
}: PlacedProps) {
  const [isOpen, setOpen] = useState(!placement.caption || !placement.credit || !placement.alt);
  /** The old one-line form goes into its two fields, where both are still empty. */
  const pasteCaption = (text: string) => {
    const split = splitCaption(text.replace(/\s+/g, ' '));
    if (!split.credit || placement.caption || placement.credit) return false;
    onEdit(split);
    return true;
  };
  const field = (name: 'caption' | 'credit' | 'alt', label: string, lines: number) => (
    <TextField
      id={`field-photos.${index}.${name}`}
      label={label}
      lines={lines}
      value={placement[name]}
      isOff={isOff}
      problem={problems[`photos.${index}.${name}`]}
      onChange={(text) => onEdit({ [name]: text })}
      onPaste={name === 'caption' ? pasteCaption : undefined}
    />
  );
  const isWanting = !placement.caption || !placement.credit || !placement.alt;
  return (
    <fieldset className="min-w-0 border-t border-line pt-3">
      <legend className="sr-only">Photo {index + 1}</legend>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="fold flex cursor-pointer items-center gap-3 text-sm">
          {photo && <img src={thumbnail(photo)} alt={placement.alt || `Photo ${index + 1}`} className="h-12 w-18 shrink-0 rounded object-cover" />}
          <span className="min-w-0 grow">
            <span dir="auto" className="line-clamp-2">
              {placement.caption || `Photo ${index + 1}`}
            </span>
            {warnings.map((warning) => (
              <span key={warning} className="block text-xs text-warn">
                {warning}
              </span>
            ))}
          </span>
          {isWanting && !isOpen && <span className="shrink-0 text-xs text-warn">incomplete</span>}
        </summary>
        <div className="grid gap-2 pt-3">
          {photo && <img src={thumbnail(photo)} alt="" className="max-h-48 w-full rounded bg-wash object-contain" />}
          <PlacedCrop placement={placement} isOff={isOff} onChange={(crop) => onEdit({ crop })} />
          {field('caption', 'Caption', 2)}
          {field('credit', 'Credit', 1)}
          {field('alt', 'Description for people who cannot see it', 2)}
          <FallbackChoice name={`photo ${index + 1}`} photo={fallback} isChosen={placement.fallbackId !== null} isOff={isOff} onChoose={onFallback} />
          <p className="flex flex-wrap items-center gap-2">
            <button type="button" className="button button-small" disabled={isOff || index === 0} onClick={() => onMove(-1)}>
              Earlier
            </button>
            <button type="button" className="button button-small" disabled={isOff || isLast} onClick={() => onMove(1)}>
              Later
            </button>
            <button type="button" className="button button-small" disabled={isOff} onClick={onRemove}>
              Take off the story
            </button>
            <a className="text-sm underline" href={`/dashboard/photos/${placement.photoId}`}>
              Its rights
            </a>
          </p>
        </div>
      </details>
    </fieldset>
  );
}
