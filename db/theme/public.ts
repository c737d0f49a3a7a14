import { note, page } from '../pages.ts';
import { type CurrentTheme, HOUSE_THEME } from './rules.ts';

/** On globalThis, because Next bundles its own copies of this module. */
const shared = globalThis as typeof globalThis & { broadsheetTheme?: CurrentTheme };

/** How the paper looks now: kept in memory, since every page and feed needs it and none may wait for it. */
export function currentTheme(): CurrentTheme {
  note(page.theme);
  return shared.broadsheetTheme ?? HOUSE_THEME;
}

/** Puts what was read in the place of what pages have now. */
export function takeTheme(theme: CurrentTheme): void {
  shared.broadsheetTheme = theme;
}
