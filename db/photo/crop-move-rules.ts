import { cropAround, type Rectangle } from './crop-rules.ts';

type Size = { width: number; height: number };
export type Corner = 'nw' | 'ne' | 'sw' | 'se';

const LEAST = 16;

/** The rectangle moved by this many pixels, kept within the photo. */
export function moved(rectangle: Rectangle, photo: Size, dx: number, dy: number): Rectangle {
  const x = clamp(Math.round(rectangle.x + dx), 0, photo.width - rectangle.width);
  const y = clamp(Math.round(rectangle.y + dy), 0, photo.height - rectangle.height);
  return { ...rectangle, x, y };
}

/** The rectangle with one corner drawn this many pixels further, the opposite one staying; with a proportion (width through height) it keeps that. */
export function drawn(
  rectangle: Rectangle,
  photo: Size,
  { corner, dx, dy, proportion }: { corner: Corner; dx: number; dy: number; proportion: number | null },
): Rectangle {
  const [isEast, isSouth] = [corner.endsWith('e'), corner.startsWith('s')];
  const room = {
    width: isEast ? photo.width - rectangle.x : rectangle.x + rectangle.width,
    height: isSouth ? photo.height - rectangle.y : rectangle.y + rectangle.height,
  };
  let width = clamp(Math.round(rectangle.width + (isEast ? dx : -dx)), LEAST, room.width);
  let height = clamp(Math.round(rectangle.height + (isSouth ? dy : -dy)), LEAST, room.height);
  if (proportion !== null) {
    const wished = Math.abs(dx) >= Math.abs(dy) ? width : height * proportion;
    width = clamp(Math.round(wished), LEAST, Math.floor(Math.min(room.width, room.height * proportion)));
    height = Math.min(Math.max(Math.round(width / proportion), LEAST), room.height);
  }
  return {
    x: isEast ? rectangle.x : rectangle.x + rectangle.width - width,
    y: isSouth ? rectangle.y : rectangle.y + rectangle.height - height,
    width,
    height,
  };
}

/** The rectangle made larger or smaller about its middle. */
export function scaled(rectangle: Rectangle, photo: Size, factor: number): Rectangle {
  const largest = Math.min(photo.width / rectangle.width, photo.height / rectangle.height);
  const least = Math.max(LEAST / rectangle.width, LEAST / rectangle.height);
  const by = clamp(factor, least, largest);
  const [width, height] = [Math.round(rectangle.width * by), Math.round(rectangle.height * by)];
  const grown = { ...rectangle, width, height };
  return moved(grown, photo, (rectangle.width - width) / 2, (rectangle.height - height) / 2);
}

/** The rectangle in another proportion, about the same middle and as large as it fits. */
export function reshaped(rectangle: Rectangle, photo: Size, proportion: number): Rectangle {
  const focus = { x: (rectangle.x + rectangle.width / 2) / photo.width, y: (rectangle.y + rectangle.height / 2) / photo.height };
  return cropAround(photo, focus, proportion);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
