import { fileStory, publishStory, spikeStory } from '#db/story/commands.ts';
import { addStyle } from '#db/style/commands.ts';
import { NewStyle } from '#db/style/rules.ts';
import { SYSTEM, type Verb } from '#db/user/rules.ts';
import { unique } from '../newsroom.ts';
import { free, moving, person, photoOf, type Row, saving, storyOf } from './action-makers.ts';
import { COMMENT_ACTIONS } from './comment-action-table.ts';
import { DESK_ACTIONS } from './desk-action-table.ts';
import { FRONT_ACTIONS } from './front-action-table.ts';
import { INTAKE_ACTIONS } from './intake-action-table.ts';
import { LIVE_ACTIONS } from './live-action-table.ts';
import { OWN_ACTIONS } from './own-action-table.ts';
import { PAGE_ACTIONS } from './page-action-table.ts';
import { PHOTO_ACTIONS } from './photo-action-table.ts';
import { PHOTO_WORD_ACTIONS } from './photo-word-action-table.ts';
import { REPORT_ACTIONS } from './report-action-table.ts';
import { RIGHTS_ACTIONS } from './rights-action-table.ts';
import { TAG_ACTIONS } from './tag-action-table.ts';

const STORIES = 'app/dashboard/(desk)/stories/actions.ts';
const STYLE = 'app/dashboard/(desk)/style/actions.ts';
const PEOPLE = 'app/dashboard/(desk)/people/actions.ts';

/** Every server action: its verb, and how to make something it may be done to. Prepared by the product itself for the given owner. */
export const ACTIONS: Record<string, Row> = {
  ...DESK_ACTIONS,
  ...FRONT_ACTIONS,
  ...PAGE_ACTIONS,
  ...REPORT_ACTIONS,
  ...RIGHTS_ACTIONS,
  ...PHOTO_ACTIONS,
  [`${STORIES}#create`]: free('story.create', { language: 'en' }),
  [`${STORIES}#save`]: saving('story.edit'),
  [`${STORIES}#file`]: saving('story.file'),
  [`${STORIES}#ready`]: saving('story.ready'),
  [`${STORIES}#publish`]: saving('story.publish'),
  [`${STORIES}#correct`]: {
    verb: 'story.correct',
    owned: true,
    prepare: async (site, owner) => {
      const saving = await storyOf(site, owner);
      const { saves } = await publishStory(SYSTEM, saving);
      const correction = { kind: 'correction', publicText: 'It was otherwise.', placement: 'top' };
      return { input: { storyId: saving.storyId, saves, draft: saving.draft, correction }, ownerId: owner.id };
    },
  },
  [`${STORIES}#schedule`]: {
    verb: 'story.schedule',
    owned: true,
    prepare: async (site, owner) => {
      const { storyId, saves, draft } = await storyOf(site, owner);
      return { input: { storyId, saves, draft, local: '2099-07-01T12:00' }, ownerId: owner.id };
    },
  },
  [`${STORIES}#unschedule`]: moving('story.unschedule', (saving) => publishStory(SYSTEM, { ...saving, liveFrom: Date.now() + 86_400_000 })),
  [`${STORIES}#giveBack`]: moving('story.return', (saving) => fileStory(SYSTEM, saving)),
  [`${STORIES}#withdraw`]: moving('story.withdraw', (saving) => publishStory(SYSTEM, saving), { reason: 'It is not ours' }),
  [`${STORIES}#spike`]: moving('story.spike', async () => undefined, { reason: 'It is not ours' }),
  [`${STORIES}#revive`]: moving('story.revive', ({ storyId }) => spikeStory(SYSTEM, { storyId, reason: 'It is not ours' })),
  [`${STORIES}#restore`]: {
    verb: 'story.restore',
    owned: true,
    prepare: async (_site, owner) => {
      const { storyId, saves } = await storyOf(_site, owner);
      return { input: { storyId, saves, seq: 1 }, ownerId: owner.id };
    },
  },
  [`${STORIES}#setAside`]: {
    verb: 'story.branch',
    owned: true,
    prepare: async (_site, owner) => {
      const { storyId, draft } = await storyOf(_site, owner);
      return { input: { storyId, draft, reason: 'Kept' }, ownerId: owner.id };
    },
  },
  [`${STORIES}#addTag`]: free('tag.create', () => ({ name: unique('tag'), kind: 'topic' })),
  [`${STORIES}#addContributor`]: free('contributor.create', () => ({ name: unique('Person'), bio: '' })),
  [`${STYLE}#add`]: free('style.add', styleEntry),
  [`${STYLE}#edit`]: onStyle('style.edit', styleEntry),
  [`${STYLE}#remove`]: onStyle('style.remove', () => ({})),
  [`${STORIES}#signAs`]: { verb: 'user.profile', owned: false, prepare: async () => ({ input: {} }) },
  [`${STORIES}#suggestTag`]: free('tag.propose', () => ({ name: unique('tag'), kind: 'topic' })),
  ...INTAKE_ACTIONS,
  ...TAG_ACTIONS,
  ...LIVE_ACTIONS,
  ...COMMENT_ACTIONS,
  'app/dashboard/(desk)/photos/actions.ts#crop': {
    verb: 'photo.crop',
    owned: true,
    prepare: async (site, owner) => {
      const { input, ownerId } = (await photoOf(site, owner)) as { input: { photoId: string }; ownerId: string };
      return { input: { photoId: input.photoId, crops: {}, focus: { x: 0.2, y: 0.2 } }, ownerId };
    },
  },
  ...PHOTO_WORD_ACTIONS,
  'app/dashboard/(desk)/profile/actions.ts#keep': { verb: 'user.profile', owned: false, prepare: async () => ({ input: { name: 'Me', bylineName: '' } }) },
  ...OWN_ACTIONS,
  'app/dashboard/(desk)/actions.ts#leave': free('session.close', {}),
  [`${PEOPLE}#invite`]: free('user.add', () => ({ email: `${unique('new')}@example.org`, name: 'New', role: 'reporter' })),
  [`${PEOPLE}#reset`]: person('user.reset'),
  [`${PEOPLE}#disable`]: person('user.disable'),
  [`${PEOPLE}#setRole`]: person('user.role', { role: 'editor' }),
};

/** Actions for people without an account; what they ask for is a one-time link. */
export const FOR_ANYBODY = ['app/sign-in/link/actions.ts#accept', 'app/sign-in/link/actions.ts#beginSite'];

function styleEntry() {
  return { pattern: unique('word'), suggestion: 'other', reason: 'Because' };
}

function onStyle(verb: Verb, more: () => object): Row {
  const prepare = async () => ({ input: { styleId: await addStyle(SYSTEM, NewStyle.parse(styleEntry())), ...more() } });
  return { verb, owned: false, prepare };
}
