'use server';

import { ShootTemplate, TemplateId } from '#db/photo/batch-rules.ts';
import { removeTemplate, saveTemplate } from '#db/photo/template-commands.ts';
import { action } from '../../../../action.ts';

export const save = action(ShootTemplate, saveTemplate);
export const removeOne = action(TemplateId, removeTemplate);
