import { addPhoto } from '#db/photo/commands.ts';
import { createStory, fileStory, publishStory, spikeStory } from '#db/story/commands.ts';
import type { StoryDraft } from '#db/story/rules.ts';
import { addUser } from '#db/user/commands.ts';
import { type Actor, SYSTEM, type Verb } from '#db/user/rules.ts';
import { draftOf, drawPicture, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { TAG_ACTIONS } from './tag-action-table.ts';

/** What an action is called with, and who owns what it is about: nobody, where it is about nothing that can be owned. */
export type Prepared = { input: unknown; ownerId?: string };
export type Row = { verb: Verb; owned: boolean; prepare: (site: Site, owner: Actor) => Promise<Prepared> };

const STORIES = 'app/dashboard/(desk)/stories/actions.ts';
const PEOPLE = 'app/dashboard/(desk)/people/actions.ts';

/** Every server action: its verb, and how to make something it may be done to. Prepared by the product itself for the given owner. */
export const ACTIONS: Record<string, Row> = {
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
  [`${STORIES}#addContributor`]: free('contributor.create', () => ({ name: unique('Person'), bio: '', userId: null })),
  [`${STORIES}#suggestTag`]: free('tag.propose', () => ({ name: unique('tag'), kind: 'topic' })),
  ...TAG_ACTIONS,
  'app/dashboard/(desk)/photos/actions.ts#edit': { verb: 'photo.edit', owned: true, prepare: photoOf },
  'app/dashboard/(desk)/profile/actions.ts#keep': { verb: 'user.profile', owned: false, prepare: async () => ({ input: { name: 'Me', bylineName: '' } }) },
  'app/dashboard/(desk)/actions.ts#leave': free('session.close', {}),
  [`${PEOPLE}#invite`]: free('user.add', () => ({ email: `${unique('new')}@example.org`, name: 'New', role: 'reporter' })),
  [`${PEOPLE}#reset`]: person('user.reset'),
  [`${PEOPLE}#disable`]: person('user.disable'),
  [`${PEOPLE}#setRole`]: person('user.role', { role: 'editor' }),
};

/** Actions for people without an account; what they ask for is a one-time link. */
export const FOR_ANYBODY = ['app/sign-in/link/actions.ts#accept', 'app/sign-in/link/actions.ts#beginSite'];

type Saving = { storyId: string; saves: number; draft: StoryDraft; autosave: boolean };

function free(verb: Verb, input: unknown): Row {
  return { verb, owned: false, prepare: async () => ({ input: typeof input === 'function' ? input() : input }) };
}

function saving(verb: Verb): Row {
  return { verb, owned: true, prepare: async (site, owner) => ({ input: await storyOf(site, owner), ownerId: owner.id }) };
}

function moving(verb: Verb, before: (saving: Saving) => Promise<unknown>, more: object = {}): Row {
  const prepare = async (site: Site, owner: Actor) => {
    const made = await storyOf(site, owner);
    await before(made);
    return { input: { storyId: made.storyId, ...more }, ownerId: owner.id };
  };
  return { verb, owned: true, prepare };
}

function person(verb: Verb, more: object = {}): Row {
  const prepare = async () => {
    const { id } = await addUser(SYSTEM, { email: `${unique('somebody')}@example.org`, name: 'Somebody', role: 'reporter' });
    return { input: { userId: id, ...more } };
  };
  return { verb, owned: false, prepare };
}

async function storyOf(site: Site, owner: Actor): Promise<Saving> {
  const draft = draftOf(site.names);
  const { id, saves } = await createStory(owner, draft);
  return { storyId: id, saves, draft, autosave: false };
}

async function photoOf(_site: Site, owner: Actor): Promise<Prepared> {
  const bytes = await drawPicture('#335577', 'jpeg', 60, 40);
  const stream = (async function* () {
    yield bytes;
  })();
  const { id } = await addPhoto(owner, { filename: 'small.jpg', stream });
  return { input: { photoId: id, caption: 'c', credit: 'c', byline: '', alt: 'a' }, ownerId: owner.id };
}
