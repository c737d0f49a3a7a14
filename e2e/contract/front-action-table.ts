import { raiseBanner } from '#db/front/banner-commands.ts';
import { launchFront } from '#db/front/commands.ts';
import type { Layout } from '#db/front/rules.ts';
import { createSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { Theme } from '#db/theme/rules.ts';
import { SYSTEM, type Verb } from '#db/user/rules.ts';
import { unique } from '../newsroom.ts';
import type { Row } from './action-makers.ts';

const FRONTS = 'app/dashboard/(desk)/fronts/actions.ts';
const EMPTY: Layout = { containers: [] };
const BANNER = { level: 'notice', text: 'The ferry is late', storyId: null, hours: 1 } as const;
const LATER = '2099-07-01T12:00';

/** What is done with the look of the paper: fronts, each on a place of its own, the banner, the theme. */
export const FRONT_ACTIONS: Record<string, Row> = {
  [`${FRONTS}#save`]: on('front.edit', unarranged),
  [`${FRONTS}#launch`]: on('front.launch', async () => ({ ...(await unarranged()), note: '', local: LATER })),
  [`${FRONTS}#cancel`]: on('front.cancel', async () => ({ launchId: (await launched()).launchId })),
  [`${FRONTS}#restore`]: on('front.restore', async () => {
    const { launchId, saves } = await launched();
    return { launchId, saves };
  }),
  [`${FRONTS}#raise`]: on('banner.raise', async () => BANNER),
  'app/dashboard/(desk)/theme/actions.ts#set': on('theme.set', async () => Theme.parse({})),
  [`${FRONTS}#lower`]: on('banner.lower', async () => ({ bannerId: (await raiseBanner(SYSTEM, BANNER)).id })),
};

async function unarranged() {
  const place = await createSection(SYSTEM, NewSection.parse({ slug: unique('front').toLowerCase(), name: unique('Front') }));
  return { place, saves: 0, layout: EMPTY };
}

async function launched() {
  return launchFront(SYSTEM, { ...(await unarranged()), note: '', local: LATER });
}

function on(verb: Verb, input: () => Promise<unknown>): Row {
  return { verb, owned: false, prepare: async () => ({ input: await input() }) };
}
