'use server';

import { saveProfile } from '#db/user/profile-commands.ts';
import { Profile } from '#db/user/rules.ts';
import { action } from '../../../action.ts';

export const keep = action(Profile, saveProfile);
