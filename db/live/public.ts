import { note, page } from '../pages.ts';
import { deskPhoto } from '../photo/public.ts';
import type { PublicPhoto } from '../release/rules.ts';
import { originsOf } from './address-rules.ts';
import { airOf, allChannels, comingOf, type Head, headAt } from './air.ts';
import type { ChannelRow } from './schema.ts';
import type { Air, Run } from './timetable-rules.ts';

/** `origins`: from where it is loaded. `since`: when it went on air, where that is known. `coming`: its programmes of the next days. */
export type PublicChannel = {
  slug: string;
  name: string;
  description: string;
  hasPicture: boolean;
  hasSound: boolean;
  hlsUrl: string;
  audioUrl: string;
  origins: string[];
  poster: PublicPhoto | null;
  air: Air;
  since: number | null;
  coming: Run[];
};

const MOST_COMING = 7;

/** What the head of every page says of the channels now. */
export async function getHead(at = Date.now()): Promise<Head> {
  note(page.air);
  return headAt(await allChannels(), at);
}

/** Every channel, those on air first. The addresses of one that is off air are left out. */
export async function listChannels(at = Date.now()): Promise<PublicChannel[]> {
  note(page.live);
  const channels = await Promise.all((await allChannels()).map((row) => publicOf(row, at)));
  return channels.sort((one, other) => Number(other.air.isOnAir) - Number(one.air.isOnAir));
}

async function publicOf(row: ChannelRow, at: number): Promise<PublicChannel> {
  const { slug, name, description, handed, handedAt } = row;
  const air = airOf(row, at);
  const [hlsUrl, audioUrl] = air.isOnAir ? [row.hlsUrl, row.audioUrl] : ['', ''];
  return {
    slug,
    name,
    description,
    hasPicture: row.hlsUrl !== '',
    hasSound: row.audioUrl !== '',
    hlsUrl,
    audioUrl,
    origins: air.isOnAir ? originsOf([hlsUrl, audioUrl, ...row.hosts]) : [],
    poster: row.photoId ? await deskPhoto(row.photoId) : null,
    air,
    since: air.now?.from ?? (handed === 'on' ? handedAt : null),
    coming: handed === 'off' ? [] : comingOf(row, at).slice(0, MOST_COMING),
  };
}
