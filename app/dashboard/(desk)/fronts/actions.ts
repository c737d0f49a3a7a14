'use server';

import { lowerBanner, raiseBanner } from '#db/front/banner-commands.ts';
import { BannerId, NewBanner } from '#db/front/banner-rules.ts';
import { cancelLaunch, launchFront, restoreLaunch, saveFront } from '#db/front/commands.ts';
import { FrontLaunch, FrontRestore, FrontSave, LaunchId } from '#db/front/rules.ts';
import { action } from '../../../action.ts';

export const save = action(FrontSave, saveFront);
export const launch = action(FrontLaunch, launchFront);
export const cancel = action(LaunchId, cancelLaunch);
export const restore = action(FrontRestore, restoreLaunch);
export const raise = action(NewBanner, raiseBanner);
export const lower = action(BannerId, lowerBanner);
