'use server';

import { airChannel, createChannel, editChannel, removeChannel } from '#db/live/commands.ts';
import { ChannelAir, ChannelEdit, ChannelId, NewChannel } from '#db/live/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewChannel, createChannel);
export const edit = action(ChannelEdit, editChannel);
export const air = action(ChannelAir, airChannel);
export const remove = action(ChannelId, removeChannel);
