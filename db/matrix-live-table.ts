import { airChannel, createChannel, editChannel, removeChannel } from './live/commands.ts';
import { ChannelEdit, NewChannel } from './live/rules.ts';
import { type Command, row, word } from './matrix-makers.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';

const STREAM = { name: 'Harbour TV', hlsUrl: 'https://stream.example/master.m3u8' };

/** Commands of the desk for channels: nobody owns one. */
export const LIVE_COMMANDS: Record<string, Command> = {
  createChannel: row({ verb: 'channel.create', whose: ['nobody’s'], prepare: async () => undefined, run: add }),
  editChannel: on('channel.edit', (actor, channelId) => editChannel(actor, ChannelEdit.parse({ channelId, saves: 0, ...STREAM, name: 'Renamed' }))),
  airChannel: on('channel.air', (actor, channelId) => airChannel(actor, { channelId, handed: 'on' })),
  removeChannel: on('channel.remove', (actor, channelId) => removeChannel(actor, { channelId })),
};

function on(verb: Verb, run: (actor: Actor, channelId: string) => Promise<unknown>): Command {
  return row({ verb, whose: ['nobody’s'], prepare: () => add(SYSTEM), run });
}

function add(actor: Actor): Promise<string> {
  return createChannel(actor, NewChannel.parse({ slug: word(), ...STREAM }));
}
