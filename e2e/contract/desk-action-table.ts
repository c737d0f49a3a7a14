import { moveStories } from '#db/story/batch-commands.ts';
import { publishStory, saveStory } from '#db/story/commands.ts';
import { assignStory, raiseFlag } from '#db/story/desk-commands.ts';
import { addNote, suggestWording } from '#db/story/note-commands.ts';
import { takeOver } from '#db/story/presence-commands.ts';
import { addUser } from '#db/user/commands.ts';
import { type Actor, SYSTEM, type Verb } from '#db/user/rules.ts';
import { saveView } from '#db/view/commands.ts';
import { unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { free, moving, type Row, type Saving, storyOf } from './action-makers.ts';

const STORIES = 'app/dashboard/(desk)/stories/actions.ts';
const WORK = 'app/dashboard/(desk)/stories/[id]/work/actions.ts';
const VIEWS = 'app/dashboard/(desk)/views/actions.ts';
const LATER = { local: '2099-07-01T12:00' };
const NOTE = { blockId: null, quote: '', text: 'Look again', replyTo: null };
const WORDING = { blockId: 'para1', was: 'Text.', is: 'Other words.' };
const FLAG = { kind: 'legal', note: '', holds: true } as const;

/** The actions of what people do around a story beside writing it. */
export const DESK_ACTIONS: Record<string, Row> = {
  [`${STORIES}#hotfix`]: onMade('story.hotfix', async ({ storyId, draft, ...saving }) => {
    const { saves, version: liveVersion } = await publishStory(SYSTEM, { ...saving, storyId, draft });
    await saveStory(SYSTEM, { storyId, saves, draft: { ...draft, kicker: unique('kicker') }, autosave: false });
    return { liveVersion, draft: { ...draft, headline: unique('headline') }, correction: { kind: 'update', publicText: '', placement: 'top' } };
  }),
  [`${STORIES}#moveMany`]: ofOwn('story.batch', async (site, owner) => ({ storyIds: [(await storyOf(site, owner)).storyId], move: 'file' })),
  [`${STORIES}#undoMany`]: ofOwn('story.undo', async (site, owner) => {
    const { storyId } = await storyOf(site, owner);
    const { batchId } = await moveStories(owner, { storyIds: [storyId], move: 'file', reason: '' });
    return { batchId: batchId ?? 'none' };
  }),
  [`${WORK}#assign`]: onMade('story.assign', async () => ({ userId: await somebody(), due: '', note: '' })),
  [`${WORK}#unassign`]: {
    verb: 'story.unassign',
    owned: true,
    prepare: async (site, owner) => {
      const { storyId } = await storyOf(site, SYSTEM);
      const userId = owner.id === SYSTEM.id ? await somebody() : owner.id;
      const { id: assignmentId } = await assignStory(SYSTEM, { storyId, userId, due: '', note: '' });
      return { input: { storyId, assignmentId }, ownerId: userId };
    },
  },
  [`${WORK}#flag`]: moving('story.flag', async () => undefined, FLAG),
  [`${WORK}#unflag`]: onMade('story.unflag', async ({ storyId }) => ({ flagId: (await raiseFlag(SYSTEM, { storyId, ...FLAG })).id })),
  [`${WORK}#note`]: moving('story.note', async () => undefined, NOTE),
  [`${WORK}#resolve`]: onMade('story.resolve', async ({ storyId }) => ({ noteId: (await addNote(SYSTEM, { storyId, ...NOTE })).id })),
  [`${WORK}#suggest`]: moving('story.suggest', async () => undefined, WORDING),
  [`${WORK}#decide`]: onMade('story.decide', async ({ storyId }) => ({
    suggestionId: (await suggestWording(SYSTEM, { storyId, ...WORDING })).id,
    outcome: 'rejected',
  })),
  [`${WORK}#embargo`]: moving('story.embargo', async () => undefined, LATER),
  [`${WORK}#end`]: moving('story.end', (saving) => publishStory(SYSTEM, saving), LATER),
  [`${WORK}#takeover`]: moving('story.takeover', async () => undefined),
  [`${WORK}#handback`]: moving('story.handback', ({ storyId }) => takeOver(SYSTEM, { storyId })),
  [`${WORK}#takedown`]: moving('story.takedown', (saving) => publishStory(SYSTEM, saving), { reason: 'A court order', notice: 'Removed.' }),
  [`${VIEWS}#keep`]: free('view.save', () => ({ name: unique('view'), query: 'text=boats' })),
  [`${VIEWS}#forget`]: ofOwn('view.remove', async (_site, owner) => ({
    viewId: (await saveView(owner, { place: 'stories', name: unique('view'), query: '' })).id,
  })),
  'app/dashboard/(desk)/inbox/actions.ts#see': ofOwn('notice.see', async (site, owner) => {
    const { storyId } = await storyOf(site, SYSTEM);
    if (owner.id !== SYSTEM.id) await assignStory(SYSTEM, { storyId, userId: owner.id, due: '', note: '' });
    return {};
  }),
};

/** On a story to which something was added first. */
function onMade(verb: Verb, make: (saving: Saving) => Promise<object>): Row {
  const prepare = async (site: Site, owner: Actor) => {
    const saving = await storyOf(site, owner);
    return { input: { storyId: saving.storyId, ...(await make(saving)) }, ownerId: owner.id };
  };
  return { verb, owned: true, prepare };
}

/** On something that is always the caller’s own. */
function ofOwn(verb: Verb, make: (site: Site, owner: Actor) => Promise<object>): Row {
  return { verb, owned: false, prepare: async (site, owner) => ({ input: await make(site, owner) }) };
}

async function somebody(): Promise<string> {
  return (await addUser(SYSTEM, { email: `${unique('somebody')}@example.org`, name: 'Somebody', role: 'reporter' })).id;
}
