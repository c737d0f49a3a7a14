import { saveTemplate } from '#db/photo/template-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { unique } from '../newsroom.ts';
import { free, type Row } from './action-makers.ts';

const TEMPLATES = 'app/dashboard/(desk)/photos/templates/actions.ts';

/** The server actions of taking photos in. */
export const INTAKE_ACTIONS: Record<string, Row> = {
  [`${TEMPLATES}#save`]: free('template.save', () => ({ name: unique('shoot'), words: { credit: 'Ann Quay' } })),
  [`${TEMPLATES}#removeOne`]: {
    verb: 'template.remove',
    owned: true,
    prepare: async (_site, owner) => {
      const by = owner.role === 'contributor' ? SYSTEM : owner;
      const { id: templateId } = await saveTemplate(by, { name: unique('shoot'), words: { credit: 'Ann Quay' } });
      return { input: { templateId }, ownerId: by.id };
    },
  },
};
