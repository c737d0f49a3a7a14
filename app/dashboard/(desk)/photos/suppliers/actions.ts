'use server';

import { NewSupplier, SupplierEdit } from '#db/rights/rules.ts';
import { createSupplier, editSupplier } from '#db/rights/supplier-commands.ts';
import { action } from '../../../../action.ts';

export const add = action(NewSupplier, createSupplier);
export const edit = action(SupplierEdit, editSupplier);
