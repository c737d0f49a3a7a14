import { store } from './client.ts';
import { COMMENT_COMMANDS, COMMENTS_OF_THE_PRODUCT } from './matrix-comments-table.ts';
import { DESK_COMMANDS } from './matrix-desk-table.ts';
import { FRONT_COMMANDS } from './matrix-fronts-table.ts';
import { INTAKE_COMMANDS } from './matrix-intake-table.ts';
import { LIVE_COMMANDS } from './matrix-live-table.ts';
import {
  addContributor,
  addPerson,
  addSection,
  addSmallPhoto,
  type Command,
  free,
  nothing,
  onMoved,
  onPerson,
  onStory,
  publishUncut,
  row,
  waitingShare,
  word,
  writeStory,
} from './matrix-makers.ts';
import { PAGE_COMMANDS } from './matrix-pages-table.ts';
import { PHOTO_WORD_COMMANDS } from './matrix-photo-words-table.ts';
import { PHOTO_COMMANDS } from './matrix-photos-table.ts';
import { READING_COMMANDS, REPORT_OF_A_READER } from './matrix-report-table.ts';
import { RIGHTS_COMMANDS } from './matrix-rights-table.ts';
import { TAG_COMMANDS } from './matrix-tags-table.ts';
import { renderPhoto } from './photo/commands.ts';
import { askOlderCuts, cropPhoto, renderCut } from './photo/crop-commands.ts';
import { makeShareImage } from './photo/share-commands.ts';
import { createStory, fileStory, publishStory, readyStory, returnStory, reviveStory, saveStory, spikeStory, withdrawStory } from './story/commands.ts';
import { correctStory } from './story/correct-commands.ts';
import { StoryDraft } from './story/rules.ts';
import { scheduleStory, unscheduleStory } from './story/schedule-commands.ts';
import { branchStory, restoreVersion } from './story/version-commands.ts';
import { addStyle, editStyle, removeStyle } from './style/commands.ts';
import { NewStyle } from './style/rules.ts';
import { acceptInvitation, changeRole, disableUser, offerSetup, resetUser, setUp } from './user/commands.ts';
import { changePassword } from './user/password-commands.ts';
import { saveProfile, takeByline } from './user/profile-commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';
import { closeSession, endOtherSessions, endSession, endSessionsOf, openSession, openSessionOf, touchSession } from './user/session-commands.ts';

const PASSWORD = 'the herring run in late October';

/** Commands that take an actor: what MAY decides. */
export const COMMANDS: Record<string, Command> = {
  ...DESK_COMMANDS,
  createStory: free('story.create', (actor) => createStory(actor, StoryDraft.parse({ headline: 'Begun' }))),
  saveStory: onStory('story.edit', saveStory),
  fileStory: onStory('story.file', fileStory),
  readyStory: onStory('story.ready', readyStory),
  publishStory: onStory('story.publish', publishStory),
  returnStory: onMoved('story.return', (actor, { storyId }) => returnStory(actor, { storyId, reason: 'Who says so?' }), fileStory),
  withdrawStory: onMoved('story.withdraw', (actor, { storyId }) => withdrawStory(actor, { storyId, reason: 'It is not ours' }), publishStory),
  spikeStory: onMoved('story.spike', (actor, { storyId }) => spikeStory(actor, { storyId, reason: 'It is not ours' })),
  reviveStory: onMoved('story.revive', reviveStory, (actor, { storyId }) => spikeStory(actor, { storyId, reason: 'It is not ours' })),
  correctStory: row({
    verb: 'story.correct',
    whose: ['own', 'somebody else’s'],
    prepare: async (owner) => {
      const saving = await writeStory(owner);
      const { saves } = await publishStory(SYSTEM, saving);
      return { ...saving, saves };
    },
    run: (actor, { storyId, saves, draft }) =>
      correctStory(actor, { storyId, saves, draft, correction: { kind: 'correction', publicText: 'It was otherwise.', placement: 'top' } }),
  }),
  scheduleStory: onStory('story.schedule', (actor, { storyId, saves, draft }) => scheduleStory(actor, { storyId, saves, draft, local: '2099-07-01T12:00' })),
  unscheduleStory: onMoved('story.unschedule', unscheduleStory, (actor, saving) => publishStory(actor, { ...saving, liveFrom: Date.now() + 86_400_000 })),
  restoreVersion: onStory('story.restore', (actor, { storyId, saves }) => restoreVersion(actor, { storyId, saves, seq: 1, reason: '' })),
  branchStory: onStory('story.branch', (actor, { storyId, draft }) => branchStory(actor, { storyId, draft, reason: 'Kept' })),
  addPhoto: free('photo.upload', addSmallPhoto),
  ...PHOTO_WORD_COMMANDS,
  cropPhoto: row({
    verb: 'photo.crop',
    whose: ['own', 'somebody else’s'],
    prepare: addSmallPhoto,
    run: (actor, { id }) => cropPhoto(actor, { photoId: id, crops: {}, focus: { x: 0.2, y: 0.2 } }),
  }),
  renderCut: row({
    verb: 'photo.cut',
    whose: ['nobody’s'],
    prepare: () => addSmallPhoto(SYSTEM),
    run: (actor, { id, key }) => renderCut(actor, { photoId: id, key, name: '0.0.16.16', rectangle: { x: 0, y: 0, width: 16, height: 16 } }),
  }),
  askOlderCuts: row({ verb: 'photo.cut', whose: ['nobody’s'], prepare: publishUncut, run: askOlderCuts }),
  makeShareImage: row({ verb: 'photo.share', whose: ['nobody’s'], prepare: waitingShare, run: makeShareImage }),
  renderPhoto: row({ verb: 'photo.render', whose: ['nobody’s'], prepare: () => addSmallPhoto(SYSTEM), run: renderPhoto }),
  ...INTAKE_COMMANDS,
  addStyle: free('style.add', addEntry),
  editStyle: row({
    verb: 'style.edit',
    whose: ['nobody’s'],
    prepare: () => addEntry(SYSTEM),
    run: (actor, styleId) => editStyle(actor, { styleId, ...NewStyle.parse({ pattern: word(), reason: 'Because' }) }),
  }),
  removeStyle: row({ verb: 'style.remove', whose: ['nobody’s'], prepare: () => addEntry(SYSTEM), run: (actor, styleId) => removeStyle(actor, { styleId }) }),
  ...TAG_COMMANDS,
  ...FRONT_COMMANDS,
  ...LIVE_COMMANDS,
  ...PAGE_COMMANDS,
  ...COMMENT_COMMANDS,
  ...READING_COMMANDS,
  ...RIGHTS_COMMANDS,
  ...PHOTO_COMMANDS,
  createSection: free('section.create', addSection),
  createContributor: free('contributor.create', addContributor),
  endSession: row({
    verb: 'session.close',
    whose: ['own', 'somebody else’s'],
    prepare: (owner) => openSessionOf(owner.id, 'test'),
    run: (actor, { sessionId }) => endSession(actor, { sessionId }),
  }),
  endOtherSessions: row({ verb: 'session.close', whose: ['own'], prepare: (owner) => openSessionOf(owner.id, 'test'), run: endOtherSessions }),
  endSessionsOf: row({
    verb: 'session.close',
    whose: ['own', 'somebody else’s'],
    prepare: (owner) => openSessionOf(owner.id, 'test'),
    run: (actor, { userId }) => endSessionsOf(actor, { userId }),
  }),
  addUser: free('user.add', addPerson),
  resetUser: onPerson('user.reset', resetUser),
  disableUser: { ...onPerson('user.disable', disableUser), onSelf: 'invalid' },
  changeRole: onPerson('user.role', (actor, { userId }) => changeRole(actor, { userId, role: 'administrator' })),
  saveProfile: row({ verb: 'user.profile', whose: ['own'], prepare: nothing, run: (actor) => saveProfile(actor, { name: 'Me', bylineName: word() }) }),
  takeByline: row({ verb: 'user.profile', whose: ['own'], prepare: nothing, run: (actor) => takeByline(actor) }),
  closeSession: row({
    verb: 'session.close',
    whose: ['own'],
    prepare: (owner) => openSessionOf(owner.id, 'test'),
    run: (actor, { sessionId }) => closeSession({ ...actor, sessionId }),
  }),
  changePassword: row({
    verb: 'user.password',
    whose: ['own'],
    prepare: async (owner) => acceptInvitation({ token: await resetUser(SYSTEM, { userId: owner.id }), name: owner.name, password: PASSWORD }),
    run: (actor) => changePassword(actor, { current: PASSWORD, password: 'and the gulls know it first', agent: 'test' }),
  }),
};

/** Commands without an actor: the product does them for whoever proves by a link or a password who they are. Each begins on an empty newsroom. */
export const OF_THE_PRODUCT: Record<string, { verb: Verb; prepare: () => Promise<() => Promise<unknown>> }> = {
  ...COMMENTS_OF_THE_PRODUCT,
  sendReport: REPORT_OF_A_READER,
  offerSetup: { verb: 'user.setup', prepare: async () => offerSetup },
  setUp: {
    verb: 'user.setup',
    prepare: async () => {
      const token = (await offerSetup()) ?? '';
      return () => setUp({ token, email: 'ada@example.org', name: 'Ada', password: PASSWORD });
    },
  },
  acceptInvitation: {
    verb: 'user.accept',
    prepare: async () => {
      const { token } = await addPerson(SYSTEM);
      return () => acceptInvitation({ token, name: 'Vera', password: PASSWORD });
    },
  },
  openSession: {
    verb: 'session.open',
    prepare: async () => {
      const { token, email } = await addPerson(SYSTEM);
      await acceptInvitation({ token, name: 'Vera', password: PASSWORD });
      return () => openSession({ email, password: PASSWORD, address: '127.0.0.1', agent: 'test' });
    },
  },
  openSessionOf: {
    verb: 'session.open',
    prepare: async () => {
      const { id } = await addPerson(SYSTEM);
      return () => openSessionOf(id, 'test');
    },
  },
  touchSession: {
    verb: 'session.touch',
    prepare: async () => {
      const { sessionId } = await openSessionOf((await addPerson(SYSTEM)).id, 'test');
      await store().client.execute('update session set seen_at = 1');
      return () => touchSession(sessionId);
    },
  },
};

function addEntry(actor: Actor) {
  return addStyle(actor, NewStyle.parse({ pattern: word(), reason: 'Because' }));
}
