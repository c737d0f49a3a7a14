import sharp from 'sharp';
import { store } from './client.ts';
import { createContributor } from './contributor/commands.ts';
import { addPhoto } from './photo/commands.ts';
import type { WaitingShare } from './photo/share-commands.ts';
import { nextShare } from './photo/share-queries.ts';
import { createSection } from './section/commands.ts';
import { NewSection } from './section/rules.ts';
import { createStory, publishStory, type saveStory } from './story/commands.ts';
import { StoryDraft } from './story/rules.ts';
import { addUser } from './user/commands.ts';
import { type Actor, SYSTEM, type Verb } from './user/rules.ts';

export type Whose = 'own' | 'somebody else’s' | 'nobody’s';
export type Command<Thing = never> = {
  verb: Verb;
  whose: Whose[];
  /** Makes what the command is called on, owned by `owner`, with the rights of the product. */
  prepare: (owner: Actor) => Promise<Thing>;
  run: (actor: Actor, thing: Thing) => Promise<unknown>;
  /** Why even somebody who may is refused on themselves. */
  onSelf?: 'invalid';
};

let counter = 0;

export function word(): string {
  counter += 1;
  return `word${counter}`;
}

export async function nothing(): Promise<void> {}

/** Forgets what a command's own thing is, so that rows of all kinds stand in one table. */
export function row<Thing>(command: Command<Thing>): Command {
  return command as unknown as Command;
}

export function free(verb: Verb, run: (actor: Actor) => Promise<unknown>): Command {
  return row({ verb, whose: ['nobody’s'], prepare: nothing, run });
}

export type Saving = Parameters<typeof saveStory>[1];

export function onStory(verb: Verb, run: (actor: Actor, thing: Saving) => Promise<unknown>): Command {
  return row({ verb, whose: ['own', 'somebody else’s'], prepare: writeStory, run });
}

export function onMoved(
  verb: Verb,
  run: (actor: Actor, thing: { storyId: string }) => Promise<unknown>,
  before?: (actor: Actor, saving: Saving) => Promise<unknown>,
): Command {
  const prepare = async (owner: Actor) => {
    const saving = await writeStory(owner);
    await before?.(SYSTEM, saving);
    return { storyId: saving.storyId };
  };
  return row({ verb, whose: ['own', 'somebody else’s'], prepare, run });
}

export function onPerson(verb: Verb, run: (actor: Actor, thing: { userId: string }) => Promise<unknown>): Command {
  return row({ verb, whose: ['own', 'somebody else’s'], prepare: async (owner) => ({ userId: owner.id }), run });
}

export async function writeStory(owner: Actor): Promise<Saving> {
  const [sectionId, { id: byline }] = [await addSection(SYSTEM), await addContributor(SYSTEM)];
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };
  const draft = StoryDraft.parse({ headline: word(), sectionId, bylines: [byline], body });
  const { id, saves } = await createStory(owner, draft);
  return { storyId: id, saves, draft, autosave: false };
}

export function addSection(actor: Actor) {
  return createSection(actor, NewSection.parse({ slug: word(), name: word() }));
}

export function addContributor(actor: Actor) {
  return createContributor(actor, { name: word(), bio: '', userId: null });
}

export async function addPerson(actor: Actor) {
  const email = `${word()}@example.org`;
  return { email, ...(await addUser(actor, { email, name: 'Somebody', role: 'reporter' })) };
}

export async function addSmallPhoto(owner: Actor) {
  const bytes = await sharp({ create: { width: 32, height: 24, channels: 3, background: '#335577' } })
    .jpeg()
    .toBuffer();
  const stream = (async function* () {
    yield bytes;
  })();
  return addPhoto(owner, { filename: 'small.jpg', stream });
}

/** A story before readers whose photo is not cut, as those were that were published before there were crops. */
export async function publishUncut(): Promise<void> {
  const { id: photoId } = await addSmallPhoto(SYSTEM);
  const saving = await writeStory(SYSTEM);
  const photos = [{ photoId, caption: 'c', credit: 'c', alt: 'a', crop: null, fallbackId: null }];
  await publishStory(SYSTEM, { ...saving, draft: { ...saving.draft, photos } });
  await store().client.execute('delete from photo_crop');
}

/** A story before readers that has no picture to be shared with yet. */
export async function waitingShare(): Promise<WaitingShare> {
  await publishUncut();
  const waiting = await nextShare(SYSTEM);
  if (!waiting) throw new Error('No story waits for its picture');
  return waiting;
}
