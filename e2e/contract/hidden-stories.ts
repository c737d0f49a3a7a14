import { createContributor } from '#db/contributor/commands.ts';
import { addPhoto } from '#db/photo/commands.ts';
import { createStory, fileStory, publishStory, readyStory, saveStory, spikeStory, withdrawStory } from '#db/story/commands.ts';
import { raiseFlag } from '#db/story/desk-commands.ts';
import { addNote, suggestWording } from '#db/story/note-commands.ts';
import type { StoryDraft } from '#db/story/rules.ts';
import { createTag } from '#db/tag/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { draftOf, drawPicture, inNewsroom, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

export type Hidden = { state: string; canary: string; id: string; slug: string; photoKey: string };

const DAY = 86_400_000;

/** One story in every state readers may not see, each with a word of its own in every field; and what of it stays public. */
export async function hiddenStories(site: Site): Promise<Hidden[]> {
  return [
    await hide(site, 'draft', async () => undefined),
    await hide(site, 'filed', (saving) => fileStory(SYSTEM, saving)),
    await hide(site, 'ready', (saving) => readyStory(SYSTEM, saving)),
    await hide(site, 'spiked', ({ storyId }) => spikeStory(SYSTEM, { storyId, reason: 'It is not ours' })),
    await hide(site, 'scheduled', (saving) => publishStory(SYSTEM, { ...saving, liveFrom: Date.now() + DAY })),
    await hide(site, 'withdrawn', async (saving) => {
      await publishStory(SYSTEM, saving);
      await withdrawStory(SYSTEM, { storyId: saving.storyId, reason: 'It is not ours' });
    }),
    await hide(site, 'replaced', async (saving) => {
      const { saves } = await publishStory(SYSTEM, saving);
      await publishStory(SYSTEM, { ...saving, saves, draft: plain(site) });
    }),
    await hide(site, 'noted', (saving) => publishStory(SYSTEM, { ...saving, draft: { ...plain(site), body: notedBody(saving.draft) } })),
    await hide(site, 'pending', async (saving) => {
      const { saves } = await publishStory(SYSTEM, { ...saving, draft: plain(site) });
      await saveStory(SYSTEM, { ...saving, saves, autosave: true });
    }),
  ];
}

type Saving = { storyId: string; saves: number; draft: StoryDraft; autosave: boolean };

/** Nothing of the hidden text: a live story's own words. */
function plain(site: Site): StoryDraft {
  return draftOf(site.names, { slug: unique('plain') });
}

async function hide(site: Site, state: string, move: (saving: Saving) => Promise<unknown>): Promise<Hidden> {
  const canary = `kanari${state}${Math.random().toString(36).slice(2, 10)}`;
  const bytes = await drawPicture();
  return inNewsroom(site, async () => {
    const tag = await createTag(SYSTEM, { name: `${canary} tag`, kind: 'topic' });
    const author = await createContributor(SYSTEM, { name: `${canary} author`, bio: canary, userId: null });
    const stream = (async function* () {
      yield bytes;
    })();
    const photo = await addPhoto(SYSTEM, { filename: `${canary}.jpg`, stream });
    const slug = `${canary}-slug`;
    const draft = draftOf(site.names, {
      headline: `${canary} headline`,
      standfirst: `${canary} standfirst`,
      kicker: `${canary} kicker`,
      dateline: `${canary} place`,
      slug,
      tags: [tag.id],
      bylines: [author.id],
      photos: [{ photoId: photo.id, caption: `${canary} caption`, credit: `${canary} credit`, alt: `${canary} alt` }],
      body: bodyOf(canary),
    });
    const { id, saves } = await createStory(SYSTEM, draft);
    await addNote(SYSTEM, { storyId: id, blockId: 'para1', quote: canary, text: `${canary} note`, replyTo: null });
    await suggestWording(SYSTEM, { storyId: id, blockId: 'para1', was: canary, is: `${canary} wording` });
    await raiseFlag(SYSTEM, { storyId: id, kind: 'legal', note: `${canary} flag`, holds: false });
    await move({ storyId: id, saves, draft, autosave: false });
    return { state, canary, id, slug, photoKey: photo.key };
  });
}

/** Live words with a note to the editor beside them, in all the places a note can stand: none of its words are printed. */
function notedBody({ headline }: StoryDraft): StoryDraft['body'] {
  const note = { type: 'text' as const, text: `${headline} note`, marks: [{ type: 'editorNote' as const }] };
  const paragraph = (id: string) => ({ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text: 'Printed. ' }, note] });
  const cell = { type: 'tableCell' as const, attrs: { id: 'cel1' }, content: [paragraph('para6')] };
  return {
    type: 'doc',
    content: [
      paragraph('para3'),
      { type: 'paragraph', attrs: { id: 'para4' }, content: [note] },
      { type: 'factBox', attrs: { id: 'fact1', title: 'Facts' }, content: [paragraph('para5')] },
      { type: 'table', attrs: { id: 'tabl1' }, content: [{ type: 'tableRow', attrs: { id: 'row01' }, content: [cell] }] },
    ],
  };
}

function bodyOf(canary: string): StoryDraft['body'] {
  const marks = [{ type: 'link' as const, attrs: { href: `https://example.org/${canary}` } }];
  const paragraph = (id: string) => ({ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text: `${canary} words`, marks }] });
  return {
    type: 'doc',
    content: [paragraph('para1'), { type: 'quotation', attrs: { id: 'quot1', attribution: `${canary} speaker` }, content: [paragraph('para2')] }],
  };
}
