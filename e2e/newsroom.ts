import { encode } from 'next-auth/jwt';
import sharp from 'sharp';
import type { z } from 'zod';
import { closeStore } from '#db/client.ts';
import { createContributor } from '#db/contributor/commands.ts';
import { env } from '#db/env.ts';
import { airChannel, createChannel } from '#db/live/commands.ts';
import { NewChannel } from '#db/live/rules.ts';
import { addPhoto } from '#db/photo/commands.ts';
import { createSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { startDatabase } from '#db/start.ts';
import { createStory, publishStory } from '#db/story/commands.ts';
import { StoryDraft } from '#db/story/rules.ts';
import { createTag } from '#db/tag/commands.ts';
import { addUser } from '#db/user/commands.ts';
import { type Role, SYSTEM } from '#db/user/rules.ts';
import { openSessionOf } from '#db/user/session-commands.ts';
import type { Site } from './site.ts';

type Place = Pick<Site, 'database' | 'photos'>;

let counter = 0;

/** A word no other test uses. */
export function unique(word = 'story'): string {
  counter += 1;
  return `${word}-${process.pid}-${Date.now().toString(36)}-${counter}`;
}

let turn: Promise<unknown> = Promise.resolve();

/** Runs the real commands on a site's database from this process, as a second writer would, and lets go of it again. */
export function inNewsroom<T>(place: Place, work: () => Promise<T>): Promise<T> {
  const run = turn.then(async () => {
    env.DATABASE_URL = place.database;
    env.PHOTOS_DIR = place.photos;
    try {
      return await work();
    } finally {
      closeStore();
    }
  });
  turn = run.catch(() => undefined);
  return run;
}

export type Names = { sections: { news: string; world: string; culture: string }; tags: { russia: string; libya: string }; contributor: string };

/** An empty newsroom to test in: News › World, Culture, the tags Russia and Libya, one contributor. Returns their ids. */
export function prepareNewsroom(database: string, photos: string): Promise<Names> {
  return inNewsroom({ database, photos }, async () => {
    await startDatabase();
    const news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
    const world = await createSection(SYSTEM, NewSection.parse({ slug: 'world', name: 'World', parentId: news }));
    const culture = await createSection(SYSTEM, NewSection.parse({ slug: 'culture', name: 'Culture', position: 1 }));
    const russia = await createTag(SYSTEM, { name: 'Russia', kind: 'place' });
    const libya = await createTag(SYSTEM, { name: 'Libya', kind: 'place' });
    const nora = await createContributor(SYSTEM, { name: 'Nora Quay', bio: '', userId: null });
    return { sections: { news, world, culture }, tags: { russia: russia.id, libya: libya.id }, contributor: nora.id };
  });
}

export type Person = { userId: string; email: string; sessionId: string; cookie: { name: string; value: string } };

/** Makes an account with this role and a session for it; the cookie signs a browser in. */
export function signInAs(site: Site, role: Role): Promise<Person> {
  return inNewsroom(site, () => addPersonWith(site, role));
}

/** The same, for who is in the newsroom already. */
export async function addPersonWith(site: Site, role: Role): Promise<Person> {
  const email = `${unique(role)}@example.org`;
  const { id } = await addUser(SYSTEM, { email, name: `Test ${role}`, role });
  const { sessionId } = await openSessionOf(id, 'test');
  const value = await encode({ token: { sid: sessionId }, secret: site.secret });
  return { userId: id, email, sessionId, cookie: { name: 'broadsheet.session', value } };
}

/** A small picture, as bytes. */
export function drawPicture(colour = '#4a7c8c', format: 'jpeg' | 'png' | 'webp' = 'jpeg', width = 1200, height = 800): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer();
}

/** Adds a channel with what should differ from one without a timetable, off air; returns its id and address. */
export function makeChannel(site: Place, differs: Partial<z.input<typeof NewChannel>> = {}) {
  return inNewsroom(site, async () => {
    const input = NewChannel.parse({ slug: unique('channel'), name: 'Harbour TV', hlsUrl: 'https://stream.example/master.m3u8', ...differs });
    return { id: await createChannel(SYSTEM, input), slug: input.slug };
  });
}

/** Puts a channel on or off the air by hand. */
export function airChannelOf(site: Place, channelId: string, handed: 'on' | 'off' | null) {
  return inNewsroom(site, () => airChannel(SYSTEM, { channelId, handed }));
}

/** Takes a drawn picture into a site's store. */
export function makePhoto(site: Place) {
  return inNewsroom(site, async () => {
    const bytes = await drawPicture();
    return addPhoto(SYSTEM, {
      filename: `${unique('photo')}.jpg`,
      stream: (async function* () {
        yield bytes;
      })(),
    });
  });
}

export type MadeStory = { id: string; path: string; headline: string; saves: number; draft: StoryDraft };

/** A whole draft in World by Nora Quay about Russia and Libya; give what should differ. */
export function draftOf(names: Names, differs: Partial<z.input<typeof StoryDraft>> = {}): StoryDraft {
  const text = (words: string) => [{ type: 'text' as const, text: words }];
  return StoryDraft.parse({
    headline: unique('Headline'),
    standfirst: 'What the story says in one sentence.',
    sectionId: names.sections.world,
    bylines: [names.contributor],
    tags: [names.tags.russia, names.tags.libya],
    body: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: text('The first paragraph of the story.') }] },
    ...differs,
  });
}

/** Publishes a story with what should differ, through the real commands. */
export function publishedStory(site: Place & { names: Names }, differs: Partial<z.input<typeof StoryDraft>> = {}): Promise<MadeStory> {
  return inNewsroom(site, async () => {
    const draft = draftOf(site.names, differs);
    const { id, saves } = await createStory(SYSTEM, draft);
    const done = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false });
    return { id, path: done.path, headline: draft.headline, saves: done.saves, draft };
  });
}

/** Writes a story with what should differ and leaves it a draft. */
export function draftStory(
  site: Place & { names: Names },
  differs: Partial<z.input<typeof StoryDraft>> = {},
): Promise<{ id: string; saves: number; draft: StoryDraft }> {
  return inNewsroom(site, async () => {
    const draft = draftOf(site.names, differs);
    return { ...(await createStory(SYSTEM, draft)), draft };
  });
}
