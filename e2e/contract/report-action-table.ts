import { sendReport } from '#db/report/commands.ts';
import { NewReport } from '#db/report/rules.ts';
import { createStory, publishStory } from '#db/story/commands.ts';
import { linkTranslation } from '#db/story/translation-commands.ts';
import { type Actor, SYSTEM } from '#db/user/rules.ts';
import { draftOf, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { type Row, storyOf } from './action-makers.ts';

const WORK = 'app/dashboard/(desk)/stories/[id]/work/actions.ts';

/** What editors do with translations, and with what readers report. */
export const REPORT_ACTIONS: Record<string, Row> = {
  'app/dashboard/(desk)/reports/actions.ts#answer': {
    verb: 'report.answer',
    owned: false,
    prepare: async (site) => {
      const { path } = await publishStory(SYSTEM, await storyOf(site, SYSTEM));
      const { id } = await sendReport(NewReport.parse({ path, version: 2, message: 'It was Tuesday' }), unique('address'));
      return { input: { reportId: id, outcome: 'no-error' } };
    },
  },
  [`${WORK}#translate`]: {
    verb: 'story.translate',
    owned: true,
    prepare: async (site, owner) => ({ input: await twoLanguages(site, owner), ownerId: owner.id }),
  },
  [`${WORK}#untranslate`]: {
    verb: 'story.untranslate',
    owned: true,
    prepare: async (site, owner) => {
      const both = await twoLanguages(site, owner);
      await linkTranslation(SYSTEM, both);
      return { input: both, ownerId: owner.id };
    },
  },
};

async function twoLanguages(site: Site, owner: Actor) {
  const { storyId } = await storyOf(site, owner);
  const { id: otherId } = await createStory(owner, draftOf(site.names, { language: 'es' }));
  return { storyId, otherId };
}
