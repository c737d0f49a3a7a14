'use server';

import { setTheme } from '#db/theme/commands.ts';
import { Theme } from '#db/theme/rules.ts';
import { action } from '../../../action.ts';

export const set = action(Theme, setTheme);
