import { desc, eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { getPhotos } from '../photo/queries.ts';
import type { Actor } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { HOUSE_THEME } from './rules.ts';
import { theme } from './schema.ts';

/** The looks the paper has had, newest first; at most 20. */
export function listThemes(_actor: Actor) {
  return db
    .select({ id: theme.id, tokens: theme.tokens, at: theme.at, by: user.name })
    .from(theme)
    .leftJoin(user, eq(user.id, theme.setBy))
    .orderBy(desc(theme.id))
    .limit(20);
}

/** The look the paper has now, with its logo as the photo desk knows it. */
export async function getTheme(actor: Actor) {
  const [last] = await listThemes(actor);
  const tokens = last?.tokens ?? themeOf(HOUSE_THEME);
  const [logo] = tokens.logoId ? await getPhotos(actor, [tokens.logoId]) : [];
  return { tokens, logo };
}

function themeOf({ version: _, logo: __, ...tokens }: typeof HOUSE_THEME) {
  return tokens;
}
