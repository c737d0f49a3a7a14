const ADDRESS = 'broadsheet.recent';
const MOST = 8;

export type Recent = { href: string; name: string; kind: string };

/** Where somebody went last from the palette, newest first, kept in this browser. */
export function recentPlaces(): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(ADDRESS) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Remembers a place as the newest. */
export function remember(place: Recent): void {
  try {
    const others = recentPlaces().filter(({ href }) => href !== place.href);
    localStorage.setItem(ADDRESS, JSON.stringify([place, ...others].slice(0, MOST)));
  } catch {
    // A full or forbidden store takes nothing away but the memory.
  }
}

function isRecent(kept: unknown): kept is Recent {
  const { href, name, kind } = (kept ?? {}) as Partial<Recent>;
  return typeof href === 'string' && href.startsWith('/dashboard') && typeof name === 'string' && typeof kind === 'string';
}
