import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { isTaken, newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../user/rules.ts';
import type { ChannelAir, ChannelEdit, ChannelId, NewChannel } from './rules.ts';
import { channel } from './schema.ts';
import { assertChannel, channelFor, showsChannels } from './take.ts';

const TAKEN = 'Another channel has this address';

/** Adds a channel and returns its id; it is on air when its timetable says so. Refused beside the field for an address that is taken, and for streams readers could not load. */
export function createChannel(actor: Actor, input: z.output<typeof NewChannel>): Promise<string> {
  return change(actor, 'channel.create', async (door) => {
    await assertChannel(door.tx, input);
    const id = newId();
    try {
      await door.tx.insert(channel).values({ id, createdAt: door.at, ...input });
    } catch (fault) {
      if (isTaken(fault)) throw new Refusal('taken', TAKEN, { slug: TAKEN });
      throw fault;
    }
    showsChannels(door);
    door.entry({ noun: 'channel', id, after: input });
    return id;
  });
}

/** Changes everything of a channel but its address. Refused beside the field for streams readers could not load, and for times that do not exist; and when somebody else saved it first. */
export function editChannel(actor: Actor, { channelId, saves, ...input }: z.output<typeof ChannelEdit>): Promise<void> {
  return change(actor, 'channel.edit', async (door) => {
    const { name, description, hlsUrl, audioUrl, hosts, photoId, timetable } = await channelFor(door.tx, channelId);
    await assertChannel(door.tx, input);
    const kept = await door.tx
      .update(channel)
      .set({ ...input, saves: saves + 1 })
      .where(and(eq(channel.id, channelId), eq(channel.saves, saves)))
      .returning({ id: channel.id });
    if (kept.length === 0)
      throw new Refusal('conflict', 'Somebody else saved this channel in the meantime. Copy what you changed, load the page anew and put it in.');
    showsChannels(door);
    door.entry({ noun: 'channel', id: channelId, before: { name, description, hlsUrl, audioUrl, hosts, photoId, timetable }, after: input });
  });
}

/** Puts a channel on or off the air by hand, or, with null, back under its timetable; readers see it at once. */
export function airChannel(actor: Actor, { channelId, handed }: z.output<typeof ChannelAir>): Promise<void> {
  return change(actor, 'channel.air', async (door) => {
    const before = await channelFor(door.tx, channelId);
    const hand = handed ? { handed, handedBy: actor.id, handedAt: door.at } : { handed: null, handedBy: null, handedAt: null };
    await door.tx.update(channel).set(hand).where(eq(channel.id, channelId));
    showsChannels(door);
    const words = (value: string | null) => ({ name: before.name, byHand: value ?? 'as the timetable says' });
    door.entry({ noun: 'channel', id: channelId, before: words(before.handed), after: words(handed) });
  });
}

/** Removes a channel for good; its pages are then not found. */
export function removeChannel(actor: Actor, { channelId }: z.output<typeof ChannelId>): Promise<void> {
  return change(actor, 'channel.remove', async (door) => {
    const { name, slug, hlsUrl, audioUrl } = await channelFor(door.tx, channelId);
    await door.tx.delete(channel).where(eq(channel.id, channelId));
    showsChannels(door);
    door.entry({ noun: 'channel', id: channelId, before: { name, slug, hlsUrl, audioUrl }, after: { removed: true } });
  });
}
