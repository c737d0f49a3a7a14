'use server';

import { saveLeaflet } from '#db/leaflet/commands.ts';
import { Leaflet } from '#db/leaflet/rules.ts';
import { action } from '../../../action.ts';

export const save = action(Leaflet, saveLeaflet);
