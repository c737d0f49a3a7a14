import { addPhoto } from '#db/photo/commands.ts';
import { createStory } from '#db/story/commands.ts';
import type { StoryDraft } from '#db/story/rules.ts';
import { addUser } from '#db/user/commands.ts';
import { type Actor, SYSTEM, type Verb } from '#db/user/rules.ts';
import { draftOf, drawPicture, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

/** What an action is called with, and who owns what it is about: nobody, where it is about nothing that can be owned. */
export type Prepared = { input: unknown; ownerId?: string };
export type Row = { verb: Verb; owned: boolean; prepare: (site: Site, owner: Actor) => Promise<Prepared> };

export type Saving = { storyId: string; saves: number; draft: StoryDraft; autosave: boolean };

export function free(verb: Verb, input: unknown): Row {
  return { verb, owned: false, prepare: async () => ({ input: typeof input === 'function' ? input() : input }) };
}

export function saving(verb: Verb): Row {
  return { verb, owned: true, prepare: async (site, owner) => ({ input: await storyOf(site, owner), ownerId: owner.id }) };
}

export function moving(verb: Verb, before: (saving: Saving) => Promise<unknown>, more: object = {}): Row {
  const prepare = async (site: Site, owner: Actor) => {
    const made = await storyOf(site, owner);
    await before(made);
    return { input: { storyId: made.storyId, ...more }, ownerId: owner.id };
  };
  return { verb, owned: true, prepare };
}

export function person(verb: Verb, more: object = {}): Row {
  const prepare = async () => {
    const { id } = await addUser(SYSTEM, { email: `${unique('somebody')}@example.org`, name: 'Somebody', role: 'reporter' });
    return { input: { userId: id, ...more } };
  };
  return { verb, owned: false, prepare };
}

export async function storyOf(site: Site, owner: Actor): Promise<Saving> {
  const draft = draftOf(site.names);
  const { id, saves } = await createStory(owner, draft);
  return { storyId: id, saves, draft, autosave: false };
}

export async function photoOf(_site: Site, owner: Actor): Promise<Prepared> {
  const bytes = await drawPicture('#335577', 'jpeg', 60, 40);
  const stream = (async function* () {
    yield bytes;
  })();
  const { id } = await addPhoto(owner, { filename: 'small.jpg', stream });
  return { input: { photoId: id, caption: 'c', credit: 'c', byline: '', alt: 'a' }, ownerId: owner.id };
}
