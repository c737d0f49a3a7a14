import { z } from 'zod';
import { isPlaylist } from './address-rules.ts';
import { Timetable } from './timetable-rules.ts';

/** Last parts of addresses below /live that the site itself uses. */
const RESERVED = ['audio', 'window'];
const PLAYLIST = 'This must lead to an HLS playlist: its path ends in .m3u8';

const channelId = z.string().min(1).max(64);
const name = z.string().trim().min(1, 'Enter a name').max(60, 'Use at most 60 characters');
const address = z
  .string()
  .trim()
  .max(1000, 'Use at most 1000 characters')
  .transform((text) => text.split('#')[0] ?? '');
const slug = z
  .string()
  .trim()
  .min(1, 'Enter an address')
  .max(60, 'Use at most 60 characters')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens')
  .refine((text) => !RESERVED.includes(text), 'This address is used by the site itself');

const fields = {
  name,
  description: z.string().trim().max(600, 'Use at most 600 characters').default(''),
  hlsUrl: address.refine((text) => text === '' || isPlaylist(text), PLAYLIST).default(''),
  audioUrl: address.default(''),
  hosts: z
    .array(z.string().trim().max(300, 'Use at most 300 characters for a host'))
    .max(10, 'Name at most 10 hosts')
    .transform((all) => [...new Set(all.filter(Boolean))])
    .default([]),
  photoId: z.string().max(64).nullable().default(null),
  timetable: Timetable.default([]),
};
const hasStream = ({ hlsUrl, audioUrl }: { hlsUrl: string; audioUrl: string }) => hlsUrl !== '' || audioUrl !== '';
const NO_STREAM = { path: ['hlsUrl'], message: 'Enter the address of the pictures, of the sound, or of both' };

export const NewChannel = z.strictObject({ slug, ...fields }).refine(hasStream, NO_STREAM);
export const ChannelEdit = z.strictObject({ channelId, saves: z.number().int().min(0), ...fields }).refine(hasStream, NO_STREAM);
export const ChannelId = z.strictObject({ channelId });
export const ChannelAir = z.strictObject({ channelId, handed: z.enum(['on', 'off']).nullable() });
