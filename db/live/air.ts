import { asc } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { type ChannelRow, channel } from './schema.ts';
import { type Air, airAt } from './timetable-rules.ts';

/** All channels, the oldest first. */
export function allChannels(): Promise<ChannelRow[]> {
  return db.select().from(channel).orderBy(asc(channel.createdAt), asc(channel.id));
}

/** What a channel does at a moment (UTC milliseconds), by the clocks of the site. */
export function airOf(row: Pick<ChannelRow, 'handed' | 'timetable'>, at: number): Air {
  return airAt(row, env.SITE_TIMEZONE, at);
}

export type Head = { hasChannels: boolean; isSeen: boolean; isHeard: boolean };

/** What the head of every page says of the channels at a moment (UTC milliseconds): is one to be seen, is one to be heard alone? */
export function headAt(rows: ChannelRow[], at: number): Head {
  const onAir = rows.filter((row) => airOf(row, at).isOnAir);
  return { hasChannels: rows.length > 0, isSeen: onAir.some(({ hlsUrl }) => hlsUrl !== ''), isHeard: onAir.some(({ audioUrl }) => audioUrl !== '') };
}
