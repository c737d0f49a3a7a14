import { cache } from 'react';
import { listSections } from '#db/section/public.ts';

/** The paper's sections, read once for a print. */
export const sectionsOfPaper = cache(listSections);
