import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { page } from '../pages.ts';
import { Refusal } from '../refusal.ts';
import { story } from '../story/schema.ts';
import type { Actor } from '../user/rules.ts';
import type { BannerId, NewBanner } from './banner-rules.ts';
import { banner } from './schema.ts';

const HOUR = 3_600_000;

/** Puts a line over every page at once, in the place of one that is there; it goes by itself after `hours`, and with its story. */
export function raiseBanner(actor: Actor, { hours, ...input }: z.output<typeof NewBanner>): Promise<{ id: number }> {
  return change(actor, 'banner.raise', async ({ tx, at, shows, entry }) => {
    if (input.storyId && (await tx.$count(story, eq(story.id, input.storyId))) === 0)
      throw new Refusal('invalid', 'There is no such story', { storyId: 'There is no such story' });
    await tx
      .update(banner)
      .set({ endedAt: at })
      .where(and(gt(banner.liveUntil, at), isNull(banner.endedAt)));
    const [made] = await tx
      .insert(banner)
      .values({ ...input, liveFrom: at, liveUntil: at + hours * HOUR, raisedBy: actor.id })
      .returning({ id: banner.id });
    shows(page.banner);
    entry({ noun: 'banner', id: String(made?.id), after: { ...input, hours } });
    return { id: made?.id ?? 0 };
  });
}

/** Takes a banner down before its time. Refused where it is down already. */
export function lowerBanner(actor: Actor, { bannerId }: z.output<typeof BannerId>): Promise<void> {
  return change(actor, 'banner.lower', async ({ tx, at, shows, entry }) => {
    const isUp = and(eq(banner.id, bannerId), gt(banner.liveUntil, at), or(isNull(banner.endedAt), gt(banner.endedAt, at)));
    const [down] = await tx.update(banner).set({ endedAt: at }).where(isUp).returning({ text: banner.text });
    if (!down) throw new Refusal('missing', 'This banner is not up any more');
    shows(page.banner);
    entry({ noun: 'banner', id: String(bannerId), before: { text: down.text } });
  });
}
