import { lowerBanner, raiseBanner } from './front/banner-commands.ts';
import { cancelLaunch, launchFront, restoreLaunch, saveFront } from './front/commands.ts';
import type { Layout } from './front/rules.ts';
import { type Command, free, row, word } from './matrix-makers.ts';
import { createSection } from './section/commands.ts';
import { NewSection } from './section/rules.ts';
import { setTheme } from './theme/commands.ts';
import { Theme } from './theme/rules.ts';
import { SYSTEM } from './user/rules.ts';

const EMPTY: Layout = { containers: [] };
const BANNER = { level: 'notice', text: 'The ferry is late', storyId: null, hours: 1 } as const;

const somewhere = () => createSection(SYSTEM, NewSection.parse({ slug: word(), name: word() }));
const unarranged = async () => ({ place: await somewhere(), saves: 0, layout: EMPTY, note: '' });
const launched = async (local?: string) => launchFront(SYSTEM, { ...(await unarranged()), local });

/** What is done with the look of the paper: fronts, the banner, the theme. They are nobody's own. */
export const FRONT_COMMANDS: Record<string, Command> = {
  saveFront: row({ verb: 'front.edit', whose: ['nobody’s'], prepare: unarranged, run: saveFront }),
  launchFront: row({ verb: 'front.launch', whose: ['nobody’s'], prepare: unarranged, run: launchFront }),
  cancelLaunch: row({
    verb: 'front.cancel',
    whose: ['nobody’s'],
    prepare: () => launched('2099-07-01T12:00'),
    run: (actor, { launchId }) => cancelLaunch(actor, { launchId }),
  }),
  restoreLaunch: row({
    verb: 'front.restore',
    whose: ['nobody’s'],
    prepare: () => launched(),
    run: (actor, { launchId, saves }) => restoreLaunch(actor, { launchId, saves }),
  }),
  setTheme: free('theme.set', (actor) => setTheme(actor, Theme.parse({}))),
  raiseBanner: free('banner.raise', (actor) => raiseBanner(actor, BANNER)),
  lowerBanner: row({
    verb: 'banner.lower',
    whose: ['nobody’s'],
    prepare: () => raiseBanner(SYSTEM, BANNER),
    run: (actor, { id }) => lowerBanner(actor, { bannerId: id }),
  }),
};
