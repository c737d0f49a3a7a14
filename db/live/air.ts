import { asc } from 'drizzle-orm';
import { db } from '../client.ts';
import { env } from '../env.ts';
import { type ChannelRow, channel } from './schema.ts';
import { type Air, airAt, type Run, runsAfter, type Slot } from './timetable-rules.ts';

const KEPT = 600_000;
const MOST_KEPT = 100;
const kept = new Map<string, { since: number; runs: Run[] }>();

/** All channels, the oldest first. */
export function allChannels(): Promise<ChannelRow[]> {
  return db.select().from(channel).orderBy(asc(channel.createdAt), asc(channel.id));
}

/** What a channel does at a moment (UTC milliseconds), by the clocks of the site. */
export function airOf({ handed, timetable }: Pick<ChannelRow, 'handed' | 'timetable'>, at: number): Air {
  return airAt(handed, runsOf(timetable, at), at);
}

/** The programmes that end after a moment (UTC milliseconds), by the clocks of the site. */
export function comingOf({ timetable }: Pick<ChannelRow, 'timetable'>, at: number): Run[] {
  return runsOf(timetable, at).filter(({ until }) => until > at);
}

/** Every page and every second ask for them, and the calendar is slow: they are kept for ten minutes. */
function runsOf(timetable: Slot[], at: number): Run[] {
  const key = env.SITE_TIMEZONE + JSON.stringify(timetable);
  const found = kept.get(key);
  if (found && found.since <= at && at < found.since + KEPT) return found.runs;
  if (kept.size >= MOST_KEPT) kept.clear();
  const runs = runsAfter(timetable, env.SITE_TIMEZONE, at);
  kept.set(key, { since: at, runs });
  return runs;
}

export type Head = { hasChannels: boolean; isSeen: boolean; isHeard: boolean };

/** What the head of every page says of the channels at a moment (UTC milliseconds): is one to be seen, is one to be heard alone? */
export function headAt(rows: ChannelRow[], at: number): Head {
  const onAir = rows.filter((row) => airOf(row, at).isOnAir);
  return { hasChannels: rows.length > 0, isSeen: onAir.some(({ hlsUrl }) => hlsUrl !== ''), isHeard: onAir.some(({ audioUrl }) => audioUrl !== '') };
}
