import { z } from 'zod';

/** Part of a photo, in whole pixels of the picture as it is seen (after orientation). */
export const Rectangle = z.strictObject({
  x: z.number().int().min(0).max(12_000),
  y: z.number().int().min(0).max(12_000),
  width: z.number().int().min(16, 'Cut at least 16 pixels').max(12_000),
  height: z.number().int().min(16, 'Cut at least 16 pixels').max(12_000),
});
export type Rectangle = z.output<typeof Rectangle>;

/** A point of a photo, in parts of its width and height. */
export const Focus = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
export type Focus = z.output<typeof Focus>;

export const RATIOS = { '16:9': 16 / 9, '5:4': 5 / 4, '4:5': 4 / 5, '1:1': 1, '3:2': 3 / 2 } as const;
export type Ratio = keyof typeof RATIOS;
export const RATIO_NAMES = Object.keys(RATIOS) as Ratio[];
export type Crops = Partial<Record<Ratio, Rectangle>>;

/** The smallest width in pixels at which a ratio still looks sharp where the paper uses it. */
export const NEEDED_WIDTH: Record<Ratio, number> = { '16:9': 1200, '5:4': 800, '4:5': 640, '1:1': 640, '3:2': 1200 };

const partial = z.strictObject(
  Object.fromEntries(RATIO_NAMES.map((ratio) => [ratio, Rectangle.nullable().optional()])) as Record<Ratio, z.ZodOptional<z.ZodNullable<typeof Rectangle>>>,
);
/** What is decided anew, and that alone: null takes a decision back. */
export const PhotoCrops = z.strictObject({
  photoId: z.string().min(1).max(64),
  crops: partial,
  focus: Focus.nullable().optional(),
});

type Cuttable = { width: number; height: number; crops: Crops; focus: Focus | null; autoFocus: Focus | null };

/** The rectangle a ratio shows of a photo: as somebody decided, else the largest around the focus. */
export function cropOf(photo: Cuttable, ratio: Ratio): Rectangle {
  return photo.crops[ratio] ?? cropAround(photo, photo.focus ?? photo.autoFocus ?? { x: 0.5, y: 0.5 }, RATIOS[ratio]);
}

/** The largest rectangle of this proportion (width through height) that has the focus as near its middle as the edges allow. */
export function cropAround({ width, height }: { width: number; height: number }, focus: Focus, proportion: number): Rectangle {
  const cut = width / height > proportion ? { width: Math.round(height * proportion), height } : { width, height: Math.round(width / proportion) };
  const place = (whole: number, part: number, at: number) => Math.round(Math.min(Math.max(whole * at - part / 2, 0), whole - part));
  return { x: place(width, cut.width, focus.x), y: place(height, cut.height, focus.y), ...cut };
}

/** Does the rectangle lie within the photo? */
export function isWithin({ x, y, width, height }: Rectangle, photo: { width: number; height: number }): boolean {
  return x + width <= photo.width && y + height <= photo.height;
}

/** The name of a rectangle: the folder its renditions are in, and a part of their address. */
export function cropName({ x, y, width, height }: Rectangle): string {
  return `${x}.${y}.${width}.${height}`;
}

/** What a place on a story shows of its photo, and what the pages around the story show of it. */
export type Part = 'own' | 'card' | 'wide' | 'square';

/** The rectangles a placement needs: its own crop, and for the first photo those of cards, of search engines and of squares. */
export function shownParts(photo: Cuttable, own: Rectangle | null, isFirst: boolean): Partial<Record<Part, Rectangle>> {
  const part = (ratio: Ratio) => (own ? within(own, RATIOS[ratio]) : cropOf(photo, ratio));
  return { ...(own && { own }), ...(isFirst && { card: part('3:2'), wide: part('16:9'), square: part('1:1') }) };
}

function within(own: Rectangle, proportion: number): Rectangle {
  const { x, y, ...size } = cropAround(own, { x: 0.5, y: 0.5 }, proportion);
  return { x: own.x + x, y: own.y + y, ...size };
}

/** Is the rectangle the whole photo, so that nothing need be cut? */
export function isWhole(rectangle: Rectangle, photo: { width: number; height: number }): boolean {
  return rectangle.width === photo.width && rectangle.height === photo.height;
}
