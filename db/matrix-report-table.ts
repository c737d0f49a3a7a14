import { store } from './client.ts';
import { type Command, row, word, writeStory } from './matrix-makers.ts';
import { answerReport, forgetContacts, sendReport } from './report/commands.ts';
import { NewReport } from './report/rules.ts';
import { createStory, publishStory } from './story/commands.ts';
import { StoryDraft } from './story/rules.ts';
import { linkTranslation, unlinkTranslation } from './story/translation-commands.ts';
import { type Actor, SYSTEM } from './user/rules.ts';

/** What editors do with translations, and with what readers report. */
export const READING_COMMANDS: Record<string, Command> = {
  linkTranslation: row({ verb: 'story.translate', whose: ['own', 'somebody else’s'], prepare: twoLanguages, run: linkTranslation }),
  unlinkTranslation: row({
    verb: 'story.untranslate',
    whose: ['own', 'somebody else’s'],
    prepare: async (owner) => {
      const both = await twoLanguages(owner);
      await linkTranslation(SYSTEM, both);
      return both;
    },
    run: unlinkTranslation,
  }),
  answerReport: row({
    verb: 'report.answer',
    whose: ['nobody’s'],
    prepare: reported,
    run: (actor, { id }) => answerReport(actor, { reportId: id, outcome: 'no-error' }),
  }),
  forgetContacts: row({
    verb: 'report.forget',
    whose: ['nobody’s'],
    prepare: async () => {
      const { id } = await reported();
      await answerReport(SYSTEM, { reportId: id, outcome: 'duplicate' });
      await store().client.execute('update error_report set closed_at = 1');
    },
    run: forgetContacts,
  }),
};

/** What a reader sends, who has no account. */
export const REPORT_OF_A_READER = {
  verb: 'report.send' as const,
  prepare: async () => {
    const { path } = await publishStory(SYSTEM, await writeStory(SYSTEM));
    return () => sendReport(NewReport.parse({ path, version: 2, blockId: 'para1', message: 'It was Tuesday' }), word());
  },
};

async function reported() {
  const { path } = await publishStory(SYSTEM, await writeStory(SYSTEM));
  return sendReport(NewReport.parse({ path, version: 2, blockId: 'para1', message: 'It was Tuesday', contact: 'reader@example.org' }), word());
}

async function twoLanguages(owner: Actor) {
  const { storyId } = await writeStory(owner);
  const { id: otherId } = await createStory(owner, StoryDraft.parse({ headline: word(), language: 'es' }));
  return { storyId, otherId };
}
