import { appealComment, confirmComment, forgetTraces, reportComment, sendComment } from './comment/commands.ts';
import { approveComment, banCommenter, liftBan, pickComment, rejectComment, replyAsPaper, undoDecision } from './comment/desk-commands.ts';
import { NewComment } from './comment/rules.ts';
import { addWord, removeWord, setSectionComments, setStoryComments, watchStory } from './comment/setting-commands.ts';
import { stampAt } from './comment/stamp.ts';
import { reportOf, send, sendApproved } from './comment/test-comments.ts';
import { env } from './env.ts';
import { addSection, type Command, word, writeStory } from './matrix-makers.ts';
import { publishStory } from './story/commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';

const LATER = 49 * 3_600_000;

/** What the desk does with comments: nobody owns them. */
export const COMMENT_COMMANDS: Record<string, Command> = {
  approveComment: on('comment.approve', sent, (actor, { id }) => approveComment(actor, { commentId: id })),
  rejectComment: on('comment.reject', sent, (actor, { id }) => rejectComment(actor, { commentId: id, reason: '' })),
  undoDecision: on('comment.undo', approved, (actor, { id }) => undoDecision(actor, { commentId: id })),
  replyAsPaper: on('comment.reply', approved, (actor, { id }) => replyAsPaper(actor, { commentId: id, body: 'Thank you.' })),
  pickComment: on('comment.pick', approved, (actor, { id }) => pickComment(actor, { commentId: id, isPicked: true })),
  banCommenter: on('comment.ban', sent, (actor, { id }) => banCommenter(actor, { commentId: id, reason: 'Spam' })),
  liftBan: on(
    'comment.unban',
    async () => banCommenter(SYSTEM, { commentId: (await sent()).id, reason: 'Spam' }),
    (actor, banId) => liftBan(actor, { banId }),
  ),
  watchStory: on('comment.watch', story, (actor, { storyId }) => watchStory(actor, { storyId, isWatched: true })),
  addWord: on(
    'comment.word',
    async () => undefined,
    (actor) => addWord(actor, { pattern: word() }),
  ),
  removeWord: on(
    'comment.unword',
    () => addWord(SYSTEM, { pattern: word() }),
    (actor, wordId) => removeWord(actor, { wordId }),
  ),
  setStoryComments: on('story.comments', story, (actor, { storyId }) => setStoryComments(actor, { storyId, isOn: false, local: '' })),
  setSectionComments: on(
    'section.comments',
    () => addSection(SYSTEM),
    (actor, sectionId) => setSectionComments(actor, { sectionId, isOn: false, closesAfter: 7 }),
  ),
};

/** What readers do with comments, without an account of the desk, and what time does. */
export const COMMENTS_OF_THE_PRODUCT: Record<string, { verb: Verb; prepare: () => Promise<() => Promise<unknown>> }> = {
  sendComment: {
    verb: 'comment.send',
    prepare: async () => {
      const { path } = await story();
      const form = NewComment.parse({ path, name: 'Ann', body: 'Late again.', stamp: stampAt(Date.now() - 60_000) });
      return () => sendComment(form, { address: '192.0.2.200' });
    },
  },
  confirmComment: {
    verb: 'comment.confirm',
    prepare: async () => {
      const { path } = await story();
      env.COMMENT_ACCOUNTS = 'on';
      const { token } = await send(path, { email: 'ann@example.org' }).finally(() => {
        env.COMMENT_ACCOUNTS = 'off';
      });
      return () => confirmComment({ token });
    },
  },
  reportComment: {
    verb: 'comment.report',
    prepare: async () => {
      const { id, path } = await approved();
      return () => reportComment(reportOf(path, id), { address: '192.0.2.201' });
    },
  },
  appealComment: {
    verb: 'comment.appeal',
    prepare: async () => {
      const { token } = await sent();
      return () => appealComment({ token, appeal: 'Look again' });
    },
  },
  forgetTraces: {
    verb: 'comment.forget',
    prepare: async () => {
      await sent();
      return () => forgetTraces(Date.now() + LATER);
    },
  },
};

function on<Thing>(verb: Verb, prepare: () => Promise<Thing>, run: (actor: Actor, thing: Thing) => Promise<unknown>): Command {
  return { verb, whose: ['nobody’s'], prepare, run } as unknown as Command;
}

async function story() {
  const saving = await writeStory(SYSTEM);
  const { path } = await publishStory(SYSTEM, saving);
  return { storyId: saving.storyId, path };
}

async function sent() {
  const { path } = await story();
  return { path, ...(await send(path)) };
}

async function approved() {
  const { path } = await story();
  return { path, ...(await sendApproved(path)) };
}
