'use server';

import { createContributor, editContributor } from '#db/contributor/commands.ts';
import { ContributorEdit, NewContributor } from '#db/contributor/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewContributor, createContributor);
export const edit = action(ContributorEdit, editContributor);
