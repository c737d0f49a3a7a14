import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Corner, drawn, moved, scaled } from '#db/photo/crop-move-rules.ts';
import { cropName, type Rectangle } from '#db/photo/crop-rules.ts';
import { pictureAddress } from '../photo-address.ts';
import { ARROWS } from './arrows.ts';
import type { CroppedPhoto } from './cropped-photo.ts';

type CropStageProps = {
  photo: CroppedPhoto;
  rectangle: Rectangle;
  /** Width through height; null: as one likes. */
  proportion: number | null;
  onChange: (rectangle: Rectangle) => void;
};
type Grip = { corner: Corner | null; from: Rectangle; x: number; y: number };

const CORNERS: Corner[] = ['nw', 'ne', 'sw', 'se'];

/** The photo with the part that is kept, to be drawn by mouse, touch or keyboard. */
export function CropStage({ photo, rectangle, proportion, onChange }: CropStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const grip = useRef<Grip>(undefined);
  const src = pictureAddress(photo, 1440);
  const part = (value: number, whole: number) => `${(100 * value) / whole}%`;

  function grab(event: PointerEvent<HTMLElement>, corner: Corner | null) {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { corner, from: rectangle, x: event.clientX, y: event.clientY };
  }

  function drag(event: PointerEvent) {
    const held = grip.current;
    const width = stage.current?.clientWidth;
    if (!held || !width) return;
    const scale = photo.width / width;
    const [dx, dy] = [(event.clientX - held.x) * scale, (event.clientY - held.y) * scale];
    onChange(held.corner ? drawn(held.from, photo, { corner: held.corner, dx, dy, proportion }) : moved(held.from, photo, dx, dy));
  }

  function press(event: KeyboardEvent, corner: Corner | null) {
    const arrow = ARROWS[event.key];
    const factor = { '+': 1.05, '=': 1.05, '-': 1 / 1.05 }[event.key];
    if (!arrow && !factor) return;
    event.preventDefault();
    const step = Math.max(1, Math.round(photo.width / (event.shiftKey ? 20 : 100)));
    const [dx, dy] = [(arrow?.[0] ?? 0) * step, (arrow?.[1] ?? 0) * step];
    if (factor) onChange(scaled(rectangle, photo, factor));
    else onChange(corner ? drawn(rectangle, photo, { corner, dx, dy, proportion }) : moved(rectangle, photo, dx, dy));
  }

  const held = (corner: Corner | null) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => grab(event, corner),
    onPointerMove: drag,
    onPointerUp: () => {
      grip.current = undefined;
    },
    onPointerCancel: () => {
      grip.current = undefined;
    },
    onKeyDown: (event: KeyboardEvent) => press(event, corner),
  });

  return (
    <div ref={stage} className="crop-stage">
      {src && <img src={src} alt={photo.alt} draggable={false} />}
      <div
        className="crop-box"
        data-crop={cropName(rectangle)}
        style={{
          left: part(rectangle.x, photo.width),
          top: part(rectangle.y, photo.height),
          width: part(rectangle.width, photo.width),
          height: part(rectangle.height, photo.height),
        }}
      >
        <button type="button" className="crop-move" aria-label="What is kept: arrow keys move it, plus and minus resize it" {...held(null)} />
        {CORNERS.map((corner) => (
          <button
            key={corner}
            type="button"
            className={`crop-corner crop-${corner}`}
            aria-label={`Corner ${NAMES[corner]}: arrow keys draw it`}
            {...held(corner)}
          />
        ))}
      </div>
    </div>
  );
}

const NAMES: Record<Corner, string> = { nw: 'at the top left', ne: 'at the top right', sw: 'at the bottom left', se: 'at the bottom right' };
