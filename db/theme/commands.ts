import type { z } from 'zod';
import { change } from '../change.ts';
import { page } from '../pages.ts';
import type { Actor } from '../user/rules.ts';
import { assertLogo } from './logo.ts';
import type { Theme } from './rules.ts';
import { theme } from './schema.ts';

/** Changes how the paper looks, on every page at once. Refused for a logo nobody is credited for or has described. */
export function setTheme(actor: Actor, tokens: z.output<typeof Theme>): Promise<{ version: number }> {
  return change(actor, 'theme.set', async ({ tx, at, shows, entry }) => {
    await assertLogo(tx, tokens.logoId);
    const [made] = await tx.insert(theme).values({ tokens, at, setBy: actor.id }).returning({ id: theme.id });
    shows(page.themeSet);
    entry({ noun: 'theme', id: String(made?.id), after: tokens });
    return { version: made?.id ?? 0 };
  });
}
