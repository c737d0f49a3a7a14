'use server';

import { z } from 'zod';
import { closeSession } from '#db/user/session-commands.ts';
import { action } from '../../action.ts';

export const leave = action(z.strictObject({}), (actor) => closeSession(actor));
