import { rowsOf } from '../rows.ts';
import type { Row } from './action-makers.ts';

/** The actions of what the house says of itself. */
export const PAGE_ACTIONS: Record<string, Row> = {
  'app/dashboard/(desk)/leaflets/actions.ts#save': {
    verb: 'leaflet.edit',
    owned: false,
    prepare: async (site) => {
      const [written] = await rowsOf(site, `select version from leaflet where name = 'about'`, []);
      const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'We are.' }] }] };
      return { input: { name: 'about', version: Number(written?.version ?? 0), headline: 'About us', body } };
    },
  },
};
