export type Act = 'open' | 'choose' | 'none' | 'collect' | 'table' | 'search' | 'help';

/** Every key of the grid, as its help says it. */
export const KEYS: [string, string][] = [
  ['← → ↑ ↓', 'go from photo to photo'],
  ['Home, End', 'to the first and the last of all'],
  ['Page Up, Page Down', 'three rows at once'],
  ['Shift with these', 'choose on the way'],
  ['Space', 'choose or unchoose'],
  ['Esc', 'unchoose all'],
  ['Enter', 'open the photo'],
  ['c', 'add to a collection'],
  ['l', 'put on the light table'],
  ['/', 'go to the search'],
  ['?', 'show these keys'],
];

const ACTS: Record<string, Act> = { Enter: 'open', ' ': 'choose', Escape: 'none', c: 'collect', l: 'table', '/': 'search', '?': 'help' };

/** What a key does that does not move. */
export function actOf(key: string): Act | undefined {
  return ACTS[key];
}

/** Where a key leads from a place in a grid; undefined for keys that do not move. */
export function placeAfter(key: string, at: number, { columns, count }: { columns: number; count: number }): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * 3,
    PageUp: -columns * 3,
    Home: -at,
    End: count - 1 - at,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const to = at + step;
  if (to >= 0 && to < count) return to;
  if (key === 'PageDown' || key === 'PageUp') return Math.max(0, Math.min(count - 1, to));
  return key === 'ArrowDown' && Math.floor(at / columns) < Math.floor((count - 1) / columns) ? count - 1 : at;
}
