import { cache } from 'react';
import { listLeaflets } from '#db/leaflet/public.ts';
import { listSections } from '#db/section/public.ts';

/** The paper's sections, read once for a print. */
export const sectionsOfPaper = cache(listSections);

/** What the house says of itself, as far as it is written. */
export const leafletsOfHouse = cache(listLeaflets);
