import { createChannel } from '#db/live/commands.ts';
import { NewChannel } from '#db/live/rules.ts';
import { SYSTEM, type Verb } from '#db/user/rules.ts';
import { unique } from '../newsroom.ts';
import type { Row } from './action-makers.ts';

const LIVE = 'app/dashboard/(desk)/live/actions.ts';
const STREAM = { name: 'Harbour TV', hlsUrl: 'https://stream.example/master.m3u8' };

/** The actions of the desk for channels. */
export const LIVE_ACTIONS: Record<string, Row> = {
  [`${LIVE}#add`]: on('channel.create', async () => ({ slug: unique('channel'), ...STREAM })),
  [`${LIVE}#edit`]: on('channel.edit', async () => ({ channelId: await newChannel(), saves: 0, ...STREAM, name: 'Renamed' })),
  [`${LIVE}#air`]: on('channel.air', async () => ({ channelId: await newChannel(), handed: 'on' })),
  [`${LIVE}#remove`]: on('channel.remove', async () => ({ channelId: await newChannel() })),
};

function on(verb: Verb, prepare: () => Promise<unknown>): Row {
  return { verb, owned: false, prepare: async () => ({ input: await prepare() }) };
}

function newChannel(): Promise<string> {
  return createChannel(SYSTEM, NewChannel.parse({ slug: unique('channel'), ...STREAM }));
}
