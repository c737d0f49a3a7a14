'use server';

import { addUser, changeRole, disableUser, resetUser } from '#db/user/commands.ts';
import { NewUser, RoleChange, UserId } from '#db/user/rules.ts';
import { endSessionsOf } from '#db/user/session-commands.ts';
import { action } from '../../../action.ts';
import { linkFor, sendLink } from '../../../mail.ts';

export const invite = action(NewUser, async (actor, input) => {
  const { token } = await addUser(actor, input);
  return { link: linkFor(token), isMailed: await sendLink(input.email, linkFor(token)) };
});
export const reset = action(UserId, async (actor, input) => ({ link: linkFor(await resetUser(actor, input)) }));
export const disable = action(UserId, disableUser);
export const signOutEverywhere = action(UserId, endSessionsOf);
export const setRole = action(RoleChange, changeRole);
