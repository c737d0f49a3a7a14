import { desc } from 'drizzle-orm';
import { db } from '../client.ts';
import { announce, onShown, page } from '../pages.ts';
import { deskPhoto } from '../photo/public.ts';
import { takeTheme } from './public.ts';
import { HOUSE_THEME, Theme } from './rules.ts';
import { theme } from './schema.ts';

/** Reads the theme, and again whenever one is set, here or by another process; pages are dropped once the new one is there. */
export async function followTheme(): Promise<void> {
  await read();
  onShown((names) => {
    if (!names.includes(page.themeSet)) return;
    read()
      .then(() => announce([page.theme]))
      .catch((fault: unknown) => console.error(`The theme could not be read: ${fault instanceof Error ? fault.message : String(fault)}`));
  });
}

async function read(): Promise<void> {
  const [last] = await db.select({ id: theme.id, tokens: theme.tokens }).from(theme).orderBy(desc(theme.id)).limit(1);
  const tokens = Theme.safeParse(last?.tokens);
  if (!last || !tokens.success) takeTheme(HOUSE_THEME);
  else takeTheme({ ...tokens.data, version: last.id, logo: tokens.data.logoId ? await deskPhoto(tokens.data.logoId) : null });
}
