import { eq } from 'drizzle-orm';
import { db } from '../client.ts';
import { type Actor, may } from '../user/rules.ts';
import { user } from '../user/schema.ts';
import { originsOf } from './address-rules.ts';
import { airOf, allChannels, comingOf } from './air.ts';
import { type ChannelRow, channel } from './schema.ts';

/** The channels for their desk with what each does now; none for those who may not put one on air. */
export async function listChannels(actor: Actor) {
  if (!may(actor, 'channel.air')) return [];
  return (await allChannels()).map((row) => ({ ...row, air: airOf(row, Date.now()) }));
}

/** One channel with what it does now, its coming programmes, and who put it on or off the air; undefined when there is none or the actor may not see it. */
export async function getChannel(actor: Actor, channelId: string) {
  if (!may(actor, 'channel.air')) return undefined;
  const [found] = await db
    .select({ row: channel, hand: user.name })
    .from(channel)
    .leftJoin(user, eq(user.id, channel.handedBy))
    .where(eq(channel.id, channelId));
  if (!found) return undefined;
  const now = Date.now();
  return {
    ...found.row,
    hand: found.hand,
    air: airOf(found.row, now),
    coming: comingOf(found.row, now).slice(0, 10),
    origins: loadsFrom(found.row),
  };
}

/** From where the stream of a channel is loaded, for the policy of the page that tests it; none for an unknown one. */
export async function getOrigins(channelId: string): Promise<string[]> {
  const [row] = await db.select().from(channel).where(eq(channel.id, channelId));
  return row ? loadsFrom(row) : [];
}

function loadsFrom({ hlsUrl, audioUrl, hosts }: ChannelRow): string[] {
  return originsOf([hlsUrl, audioUrl, ...hosts]);
}
