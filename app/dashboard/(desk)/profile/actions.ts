'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { changePassword } from '#db/user/password-commands.ts';
import { saveProfile } from '#db/user/profile-commands.ts';
import { PasswordChange, Profile, SessionId } from '#db/user/rules.ts';
import { endOtherSessions, endSession } from '#db/user/session-commands.ts';
import { action } from '../../../action.ts';
import { setSessionCookie } from '../../../session-cookie.ts';

export const keep = action(Profile, saveProfile);
export const choosePassword = action(PasswordChange, async (actor, input) => {
  const agent = (await headers()).get('user-agent') ?? '';
  await setSessionCookie(await changePassword(actor, { ...input, agent }));
});
export const endOne = action(SessionId, endSession);
export const endOthers = action(z.strictObject({}), (actor) => endOtherSessions(actor));
