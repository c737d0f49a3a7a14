'use server';

import { createContributor, editContributor } from '#db/contributor/commands.ts';
import { mergeContributor, retireContributor, reviveContributor, unmergeContributor } from '#db/contributor/merge-commands.ts';
import { ContributorEdit, ContributorId, ContributorMerge, NewContributor } from '#db/contributor/rules.ts';
import { action } from '../../../action.ts';

export const add = action(NewContributor, createContributor);
export const edit = action(ContributorEdit, editContributor);
export const retire = action(ContributorId, retireContributor);
export const bringBack = action(ContributorId, reviveContributor);
export const merge = action(ContributorMerge, mergeContributor);
export const unmerge = action(ContributorId, unmergeContributor);
