import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react';
import type { Focus } from '#db/photo/crop-rules.ts';
import { pictureAddress } from '../photo-address.ts';
import { ARROWS } from './arrows.ts';
import type { CroppedPhoto } from './cropped-photo.ts';

/** The photo with the point that stays in view: press where it should be, or move it with the arrow keys. */
export function FocusPicker({ photo, focus, onChange }: { photo: CroppedPhoto; focus: Focus; onChange: (focus: Focus) => void }) {
  // The page's policy forbids styles in its HTML; the script may set them.
  const [isHere, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const src = pictureAddress(photo, 960);

  function point(event: MouseEvent<HTMLElement>) {
    // A press of a key on the button is a click without a place.
    if (event.detail === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onChange({ x: part((event.clientX - box.left) / box.width), y: part((event.clientY - box.top) / box.height) });
  }

  function press(event: KeyboardEvent) {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? 0.1 : 0.02;
    onChange({ x: part(focus.x + arrow[0] * step), y: part(focus.y + arrow[1] * step) });
  }

  return (
    <button
      type="button"
      className="crop-stage focus-stage block"
      aria-label={`The point that stays in view, ${Math.round(focus.x * 100)} % from the left and ${Math.round(focus.y * 100)} % from the top: arrow keys move it`}
      onClick={point}
      onKeyDown={press}
    >
      {src && <img src={src} alt={photo.alt} draggable={false} />}
      {isHere && <span className="focus-point" style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }} />}
    </button>
  );
}

function part(value: number): number {
  return Math.round(Math.max(0, Math.min(value, 1)) * 1000) / 1000;
}
