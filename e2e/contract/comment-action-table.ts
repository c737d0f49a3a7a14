import { sendComment } from '#db/comment/commands.ts';
import { approveComment, banCommenter } from '#db/comment/desk-commands.ts';
import { addWord } from '#db/comment/setting-commands.ts';
import { publishStory } from '#db/story/commands.ts';
import { SYSTEM, type Verb } from '#db/user/rules.ts';
import { commentForm, lastComment } from '../comments.ts';
import { unique } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { type Row, storyOf } from './action-makers.ts';

const COMMENTS = 'app/dashboard/(desk)/comments/actions.ts';

/** The actions of the comments desk. */
export const COMMENT_ACTIONS: Record<string, Row> = {
  [`${COMMENTS}#approve`]: on('comment.approve', async (site) => ({ commentId: await sent(site) })),
  [`${COMMENTS}#reject`]: on('comment.reject', async (site) => ({ commentId: await sent(site), reason: 'Off the subject' })),
  [`${COMMENTS}#undo`]: on('comment.undo', async (site) => ({ commentId: await approved(site) })),
  [`${COMMENTS}#reply`]: on('comment.reply', async (site) => ({ commentId: await approved(site), body: 'Thank you.' })),
  [`${COMMENTS}#pick`]: on('comment.pick', async (site) => ({ commentId: await approved(site), isPicked: true })),
  [`${COMMENTS}#ban`]: on('comment.ban', async (site) => ({ commentId: await sent(site), reason: 'Spam' })),
  [`${COMMENTS}#unban`]: on('comment.unban', async (site) => ({ banId: await banCommenter(SYSTEM, { commentId: await sent(site), reason: 'Spam' }) })),
  [`${COMMENTS}#watch`]: on('comment.watch', async (site) => ({ storyId: (await storyOf(site, SYSTEM)).storyId, isWatched: true })),
  [`${COMMENTS}#add`]: on('comment.word', async () => ({ pattern: unique('word') })),
  [`${COMMENTS}#remove`]: on('comment.unword', async () => ({ wordId: await addWord(SYSTEM, { pattern: unique('word') }) })),
  [`${COMMENTS}#setStory`]: on('story.comments', async (site) => ({ storyId: (await storyOf(site, SYSTEM)).storyId, isOn: false, local: '' })),
  [`${COMMENTS}#setSection`]: on('section.comments', async ({ names }) => ({ sectionId: names.sections.culture, isOn: true, closesAfter: next() })),
};

let counter = 0;

/** A number of days no call before had, so that each changes something. */
function next(): number {
  counter += 1;
  return counter;
}

function on(verb: Verb, prepare: (site: Site) => Promise<unknown>): Row {
  return { verb, owned: false, prepare: async (site) => ({ input: await prepare(site) }) };
}

async function sent(site: Site): Promise<string> {
  const { path } = await publishStory(SYSTEM, await storyOf(site, SYSTEM));
  await sendComment(commentForm(path, site.secret), { address: unique('address') });
  return lastComment(site, path);
}

async function approved(site: Site): Promise<string> {
  const commentId = await sent(site);
  await approveComment(SYSTEM, { commentId });
  return commentId;
}
