import { store } from './client.ts';
import { addPerson, type Command, free, onMoved, row, type Saving, word, writeStory } from './matrix-makers.ts';
import { seeNotices } from './notice/commands.ts';
import { moveStories, undoBatch } from './story/batch-commands.ts';
import { holdBack, lapseStory, planEnd, setEmbargo } from './story/clock-commands.ts';
import { publishStory, saveStory } from './story/commands.ts';
import { hotfixStory } from './story/correct-commands.ts';
import { assignStory, clearFlag, endAssignment, raiseFlag } from './story/desk-commands.ts';
import { addNote, decideSuggestion, resolveNote, suggestWording } from './story/note-commands.ts';
import { handBack, takeOver, visitStory } from './story/presence-commands.ts';
import { takeDownStory } from './story/takedown-commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';
import { removeView, saveView } from './view/commands.ts';

const NOTE = { blockId: null, quote: '', text: 'Look again', replyTo: null };
const WORDING = { blockId: 'para1', was: 'Text.', is: 'Other text.' };
const FLAG = { kind: 'legal', note: '', holds: true } as const;

/** What people do with a story beside writing it. */
export const DESK_COMMANDS: Record<string, Command> = {
  hotfixStory: row({
    verb: 'story.hotfix',
    whose: ['own', 'somebody else’s'],
    prepare: async (owner) => {
      const { storyId, draft, ...saving } = await writeStory(owner);
      const { saves, version: liveVersion } = await publishStory(SYSTEM, { ...saving, storyId, draft });
      await saveStory(SYSTEM, { storyId, saves, draft: { ...draft, kicker: word() }, autosave: false });
      return { storyId, liveVersion, draft: { ...draft, headline: word() }, correction: { kind: 'update', publicText: '', placement: 'top' } as const };
    },
    run: hotfixStory,
  }),
  takeDownStory: onMoved(
    'story.takedown',
    (actor, { storyId }) => takeDownStory(actor, { storyId, reason: 'A court says so', notice: 'Taken down' }),
    publishStory,
  ),
  setEmbargo: onMoved('story.embargo', (actor, { storyId }) => setEmbargo(actor, { storyId, local: '2099-07-01T12:00' })),
  planEnd: onMoved('story.end', (actor, { storyId }) => planEnd(actor, { storyId, local: '2099-07-01T12:00' }), publishStory),
  holdBack: onMoved('story.hold', holdBack, async (actor, saving) => {
    await publishStory(actor, { ...saving, liveFrom: Date.now() + 30_000 });
    await raiseFlag(actor, { storyId: saving.storyId, ...FLAG });
  }),
  lapseStory: onMoved('story.lapse', lapseStory, async (actor, saving) => {
    await publishStory(actor, saving);
    await store().client.execute('update story set withdraw_at = 1');
  }),
  assignStory: onMade(
    'story.assign',
    async () => ({ userId: (await addPerson(SYSTEM)).id }),
    (actor, made) => assignStory(actor, { ...made, due: '', note: '' }),
  ),
  endAssignment: row({
    verb: 'story.unassign',
    whose: ['own', 'somebody else’s'],
    prepare: async (owner) => {
      const { storyId } = await writeStory(owner);
      const { id: assignmentId } = await assignStory(SYSTEM, { storyId, userId: owner.id, due: '', note: '' });
      return { storyId, assignmentId };
    },
    run: endAssignment,
  }),
  raiseFlag: onMoved('story.flag', (actor, { storyId }) => raiseFlag(actor, { storyId, ...FLAG })),
  clearFlag: onMade('story.unflag', async (saving) => ({ flagId: (await raiseFlag(SYSTEM, { storyId: saving.storyId, ...FLAG })).id }), clearFlag),
  addNote: onMoved('story.note', (actor, { storyId }) => addNote(actor, { storyId, ...NOTE })),
  resolveNote: onMade('story.resolve', async ({ storyId }) => ({ noteId: (await addNote(SYSTEM, { storyId, ...NOTE })).id }), resolveNote),
  suggestWording: onMoved('story.suggest', (actor, { storyId }) => suggestWording(actor, { storyId, ...WORDING })),
  decideSuggestion: onMade(
    'story.decide',
    async ({ storyId }) => ({ suggestionId: (await suggestWording(SYSTEM, { storyId, ...WORDING })).id, outcome: 'accepted' as const }),
    decideSuggestion,
  ),
  visitStory: onMoved('story.visit', (actor, { storyId }) => visitStory(actor, { storyId, blockId: null })),
  takeOver: onMoved('story.takeover', takeOver),
  handBack: onMoved('story.handback', handBack, (actor, { storyId }) => takeOver(actor, { storyId })),
  moveStories: row({
    verb: 'story.batch',
    whose: ['own'],
    prepare: writeStory,
    run: (actor, { storyId }) => moveStories(actor, { storyIds: [storyId], move: 'file', reason: '' }),
  }),
  undoBatch: row({
    verb: 'story.undo',
    whose: ['own'],
    prepare: async (owner) => {
      const { storyId } = await writeStory(owner);
      const { batchId } = await moveStories(owner, { storyIds: [storyId], move: 'file', reason: '' });
      return { batchId: batchId ?? '' };
    },
    run: undoBatch,
  }),
  seeNotices: row({
    verb: 'notice.see',
    whose: ['own'],
    prepare: async (owner) => {
      const { storyId } = await writeStory(SYSTEM);
      await assignStory(SYSTEM, { storyId, userId: owner.id, due: '', note: '' });
    },
    run: (actor) => seeNotices(actor, {}),
  }),
  saveView: free('view.save', (actor) => saveView(actor, { place: 'photos', name: word(), query: 'text=boats' })),
  removeView: row({
    verb: 'view.remove',
    whose: ['own'],
    prepare: (owner) => saveView(owner, { place: 'stories', name: word(), query: '' }),
    run: (actor, { id }) => removeView(actor, { viewId: id }),
  }),
};

/** On a story to which something was added first. */
function onMade<Made extends object>(
  verb: Verb,
  make: (saving: Saving) => Promise<Made>,
  run: (actor: Actor, thing: Made & { storyId: string }) => Promise<unknown>,
): Command {
  const prepare = async (owner: Actor) => {
    const saving = await writeStory(owner);
    return { storyId: saving.storyId, ...(await make(saving)) };
  };
  return row({ verb, whose: ['own', 'somebody else’s'], prepare, run });
}
