import { at, dice, disc, many, oval, rect, shape, stroke } from './paint.ts';

/** A row of gabled houses standing on `base`, some windows lit. */
export function houses(
  from: number,
  to: number,
  base: number,
  look: { walls: string[]; roof: string; lit: string; dark: string; seed: number; scale?: number },
): string {
  const roll = dice(look.seed);
  const scale = look.scale ?? 1;
  let drawn = '';
  for (let x = from, index = 0; x < to; index += 1) {
    const width = (58 + roll() * 44) * scale;
    const height = (80 + roll() * 90) * scale;
    drawn += house(x, base, width, height, { ...look, wall: look.walls[index % look.walls.length] ?? look.roof, roll, scale });
    x += width - 1;
  }
  return drawn;
}

type HouseLook = { wall: string; roof: string; lit: string; dark: string; roll: () => number; scale: number };

function house(x: number, base: number, width: number, height: number, { wall, roof, lit, dark, roll, scale }: HouseLook): string {
  const peak = (26 + roll() * 26) * scale;
  const top = base - height;
  const columns = Math.max(2, Math.floor(width / (30 * scale)));
  const rows = Math.max(2, Math.floor(height / (38 * scale)));
  const pane = { width: 11 * scale, height: 17 * scale };
  const windows = many(columns * rows, (index) => {
    const left = x + ((index % columns) + 0.5) * (width / columns) - pane.width / 2;
    return rect(left, top + (Math.floor(index / columns) + 0.32) * (height / rows), pane.width, pane.height, roll() < 0.45 ? lit : dark);
  });
  const chimney = rect(x + width * 0.7, top - peak * 0.95, 9 * scale, peak, roof);
  const gable = shape(`M${x - 3} ${top} L${x + width / 2} ${top - peak} L${x + width + 3} ${top} Z`, roof);
  return chimney + rect(x, top, width, height, wall) + gable + windows;
}

/** A fishing boat seen from the side, about 340 wide, its waterline at 0. */
export const trawler = (hull: string, trim: string, cabin: string, dark: string): string =>
  stroke('M20 -60 L20 -250 M20 -245 L-110 -70 M20 -245 L150 -60 M20 -190 L110 -215', dark, 5) +
  rect(48, -138, 74, 84, cabin) +
  rect(40, -150, 92, 14, trim) +
  rect(60, -122, 20, 26, dark) +
  rect(90, -122, 20, 26, dark) +
  shape('M-170 -62 Q-60 -40 40 -56 L178 -92 Q160 -20 128 16 L-138 16 Q-164 -14 -170 -62 Z', hull) +
  stroke('M-168 -52 Q-60 -30 42 -46 L174 -80', trim, 9) +
  disc(134, -48, 6, trim) +
  many(4, (index) => disc(-120 + index * 42, -12, 12, dark) + disc(-120 + index * 42, -12, 5, hull));

/** An open rowing boat, about 170 wide, its waterline at 0. */
export const dinghy = (hull: string, trim: string): string =>
  shape('M-86 -26 Q0 -12 88 -34 Q74 6 50 14 L-56 14 Q-80 4 -86 -26 Z', hull) + stroke('M-84 -24 Q0 -10 86 -31', trim, 6) + stroke('M-20 -24 L-70 26', trim, 4);

/** A yacht under sail, about 150 wide, its waterline at 0. */
export const yacht = (hull: string, sail: string, shade: string): string =>
  shape('M4 -18 L4 -216 Q76 -120 84 -18 Z', sail) +
  shape('M-6 -18 L-6 -190 Q-66 -90 -72 -18 Z', shade) +
  shape('M-84 -10 L92 -10 Q78 22 50 24 L-52 24 Q-76 20 -84 -10 Z', hull);

/** A gull in flight. */
export const gull = (x: number, y: number, size: number, colour: string): string =>
  stroke(
    `M${x - size} ${y - size * 0.3} Q${x - size * 0.5} ${y - size * 0.75} ${x} ${y} Q${x + size * 0.5} ${y - size * 0.75} ${x + size} ${y - size * 0.3}`,
    colour,
    size * 0.16,
  );

/** A flat-bottomed cloud made of discs. */
export const cloud = (x: number, y: number, scale: number, colour: string, opacity = 1): string =>
  at(
    x,
    y,
    scale,
    `<g opacity="${opacity}">${rect(-120, -30, 250, 32, colour, 'rx="16"')}${disc(-50, -36, 42, colour)}${disc(14, -56, 58, colour)}${disc(74, -30, 34, colour)}</g>`,
  );

/** A standing person of about 190 pixels, feet at 0. */
export const person = (coat: string, hair: string, skin: string, legs: string): string =>
  rect(-20, -78, 17, 78, legs) +
  rect(4, -78, 17, 78, legs) +
  shape('M-34 -62 Q-38 -148 0 -150 Q38 -148 34 -62 Z', coat) +
  disc(0, -172, 22, skin) +
  shape('M-24 -172 Q-24 -200 0 -200 Q24 -200 24 -172 Q10 -184 -24 -172 Z', hair);

/** A gannet-striped herring of about 300 long, heading left. */
export const fish = (back: string, belly: string, eye: string): string =>
  shape('M110 0 L170 -46 L158 0 L170 46 Z', back) +
  shape('M-150 0 Q-60 -74 120 0 Q-60 74 -150 0 Z', belly) +
  shape('M-150 0 Q-60 -74 120 0 Q-20 -14 -150 0 Z', back) +
  shape('M-20 -38 L20 -72 L46 -26 Z', back) +
  stroke('M-84 -22 Q-66 0 -84 22', eye, 5) +
  disc(-112, -8, 8, eye) +
  many(7, (index) => stroke(`M${-52 + index * 22} 4 q8 8 0 17`, eye, 3, 'opacity="0.5"'));

/** A round loaf scored across the top, about 200 wide, standing on 0. */
export const loaf = (crust: string, score: string, shade: string): string =>
  oval(0, -4, 108, 16, shade, 'opacity="0.4"') +
  shape('M-104 -10 Q-112 -112 0 -118 Q112 -112 104 -10 Q0 8 -104 -10 Z', crust) +
  shape('M-104 -10 Q-110 -50 -84 -82 Q-90 -26 60 -4 Q-30 4 -104 -10 Z', shade, 'opacity="0.35"') +
  many(3, (index) => shape(`M${-62 + index * 46} -48 q14 -34 46 -46 q-10 36 -46 46 Z`, score));
