'use server';

import { addLease, endLease, restorePhoto, setRights, withdrawPhoto } from '#db/rights/commands.ts';
import { LeaseId, NewLease, PhotoId, PhotoWithdraw, RightsEdit } from '#db/rights/rules.ts';
import { action } from '../../../../action.ts';

export const rights = action(RightsEdit, setRights);
export const permit = action(NewLease, addLease);
export const unpermit = action(LeaseId, endLease);
export const withdraw = action(PhotoWithdraw, withdrawPhoto);
export const putBack = action(PhotoId, restorePhoto);
