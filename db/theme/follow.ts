import { desc } from 'drizzle-orm';
import { db } from '../client.ts';
import { announce, onShown, page } from '../pages.ts';
import { deskPhoto } from '../photo/public.ts';
import { currentTheme, takeTheme } from './public.ts';
import { HOUSE_THEME, Theme } from './rules.ts';
import { theme } from './schema.ts';

const SOON = 1000;
const LATEST = 60_000;

/** Reads the theme, and again whenever one is set or its logo changes, here or by another process; pages are dropped once the new one is there. */
export async function followTheme(): Promise<void> {
  await read();
  onShown((names) => {
    const { logo } = currentTheme();
    if (names.includes(page.themeSet) || (logo && names.includes(page.photo(logo.key)))) readAgain();
  });
}

/** A read that fails is tried again, later each time (milliseconds), until it succeeds. */
function readAgain(wait = SOON): void {
  read()
    .then(() => announce([page.theme]))
    .catch((fault: unknown) => {
      console.error(`The theme could not be read, and is read again: ${fault instanceof Error ? fault.message : String(fault)}`);
      setTimeout(readAgain, wait, Math.min(wait * 2, LATEST)).unref();
    });
}

async function read(): Promise<void> {
  const [last] = await db.select({ id: theme.id, tokens: theme.tokens }).from(theme).orderBy(desc(theme.id)).limit(1);
  const tokens = Theme.safeParse(last?.tokens);
  if (!last || !tokens.success) takeTheme(HOUSE_THEME);
  else takeTheme({ ...tokens.data, version: last.id, logo: tokens.data.logoId ? await deskPhoto(tokens.data.logoId) : null });
}
