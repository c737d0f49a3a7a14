'use server';

import { acceptInvitation, setUp } from '#db/user/commands.ts';
import { Acceptance, Setup } from '#db/user/rules.ts';
import { action } from '../../action.ts';

export const beginSite = action(Setup, (_actor, input) => setUp(input), { for: 'anybody' });

export const accept = action(Acceptance, (_actor, input) => acceptInvitation(input), { for: 'anybody' });
