import { createContributor } from './contributor/commands.ts';
import { NewContributor } from './contributor/rules.ts';
import { launchFront } from './front/commands.ts';
import { HOME } from './front/rules.ts';
import { saveLeaflet } from './leaflet/commands.ts';
import { listLeafletsToWrite } from './leaflet/queries.ts';
import { Leaflet } from './leaflet/rules.ts';
import { createChannel } from './live/commands.ts';
import { NewChannel } from './live/rules.ts';
import { countReads } from './reading/commands.ts';
import { sendReport } from './report/commands.ts';
import { NewReport } from './report/rules.ts';
import { createSection } from './section/commands.ts';
import { listSections } from './section/queries.ts';
import { NewSection } from './section/rules.ts';
import { addPictures, creditOf } from './seed/add-pictures.ts';
import { CHANNEL, CHANNEL_DAYS_AHEAD } from './seed/channel.ts';
import { letReadersSpeak } from './seed/comments.ts';
import { demoFront } from './seed/front.ts';
import { LEAFLET_TEXTS } from './seed/leaflets.ts';
import { CONTRIBUTORS, SECTIONS, type Story, TAGS } from './seed/newsroom.ts';
import { bodyOf } from './seed/notation.ts';
import { PICTURES } from './seed/pictures.ts';
import { STORIES } from './seed/stories.ts';
import { STYLE } from './seed/style.ts';
import { marked } from './seed/unfinished.ts';
import { createStory, fileStory, publishStory } from './story/commands.ts';
import { correctStory } from './story/correct-commands.ts';
import { StoryFilter } from './story/filter-rules.ts';
import { listStories } from './story/queries.ts';
import { StoryDraft } from './story/rules.ts';
import { linkTranslation } from './story/translation-commands.ts';
import { addStyle } from './style/commands.ts';
import { listStyle } from './style/queries.ts';
import { NewStyle } from './style/rules.ts';
import { createTag } from './tag/commands.ts';
import { SYSTEM } from './user/rules.ts';

const HOUR = 3_600_000;

type Names = Map<string, string>;
type Told = Map<string, { storyId: string; headline: string }>;
type Public = Map<string, { storyId: string; path: string }>;
type Desk = { now: number; sections: Names; contributors: Names; tags: Names; photos: Names; told: Told; shown: Public };

/** Loads the demo newspaper into a database without sections and stories; returns false, and changes nothing, where there are any. */
export async function loadDemo(): Promise<boolean> {
  const { stories } = await listStories(SYSTEM, StoryFilter.parse({}));
  const sections = await listSections(SYSTEM);
  if (sections.length > 0 || stories.length > 0) return false;
  await marked(() => loadAll(Date.now()));
  return true;
}

async function loadAll(now: number): Promise<void> {
  await addHouseStyle();
  const photos = await addPictures(now);
  const desk: Desk = {
    now,
    photos,
    sections: await addSections(),
    contributors: await addContributors(),
    tags: await addTags(),
    told: new Map(),
    shown: new Map(),
  };
  const oldestFirst = STORIES.toSorted((a, b) => publishedAt(a, now) - publishedAt(b, now));
  for (const story of oldestFirst) await tell(story, desk);
  await linkTranslations(desk);
  await launchFront(SYSTEM, { place: HOME, saves: 0, layout: demoFront(desk.sections), note: 'The first front' });
  await addChannel(photos, now);
  await addLeaflets();
  await letReadersSpeak(desk.shown, now);
  await reportError(desk.shown);
  await countReads(
    SYSTEM,
    [...desk.shown.values()].map(({ path }, index) => [path, 1 + ((index * 37) % 90)]),
  );
}

async function addChannel(photos: Names, now: number): Promise<void> {
  const { picture, programme, ...channel } = CHANNEL;
  const days = CHANNEL_DAYS_AHEAD.map((ahead) => new Date(now + ahead * 24 * HOUR).getUTCDay() || 7);
  const timetable = [{ ...programme, days, date: null }];
  await createChannel(SYSTEM, NewChannel.parse({ ...channel, photoId: find(photos, picture), timetable }));
}

/** One reader has found something, so that the queue of reports has something in it. */
async function reportError(shown: Public): Promise<void> {
  const message = 'You count forty-four stalls. There were forty-five: mine, with the begonias, stood behind the fountain.';
  await sendReport(NewReport.parse({ path: find(shown, 'market-returns').path, version: 1, blockId: 'market-returns-1', message }), 'demo reader');
}

async function addHouseStyle(): Promise<void> {
  const known = new Set((await listStyle(SYSTEM)).map(({ pattern }) => pattern));
  for (const entry of STYLE) if (!known.has(entry.pattern)) await addStyle(SYSTEM, NewStyle.parse(entry));
}

async function addSections(): Promise<Names> {
  const ids: Names = new Map();
  for (const [index, { slug, name, description, parent }] of SECTIONS.entries()) {
    const parentId = parent ? find(ids, parent) : null;
    ids.set(slug, await createSection(SYSTEM, NewSection.parse({ slug, name, description, parentId, position: (index + 1) * 10 })));
  }
  return ids;
}

async function addContributors(): Promise<Names> {
  const ids: Names = new Map();
  for (const each of CONTRIBUTORS) ids.set(each.name, (await createContributor(SYSTEM, NewContributor.parse(each))).id);
  return ids;
}

async function addLeaflets(): Promise<void> {
  const nothing = () => {
    throw new Error('A leaflet is text: it shows no pictures and no stories');
  };
  for (const { name, written } of await listLeafletsToWrite(SYSTEM)) {
    if (written) continue;
    const { headline, text } = LEAFLET_TEXTS[name];
    await saveLeaflet(SYSTEM, Leaflet.parse({ name, version: 0, headline, body: bodyOf(name, text, { photo: nothing, story: nothing }) }));
  }
}

async function addTags(): Promise<Names> {
  const ids: Names = new Map();
  for (const [name, kind] of Object.entries(TAGS)) ids.set(name, (await createTag(SYSTEM, { name, kind })).id);
  return ids;
}

/** Creates a story and publishes it, files it, or leaves it a draft. */
async function tell(story: Story, desk: Desk): Promise<void> {
  const draft = draftOf(story, desk);
  const { id, saves } = await createStory(SYSTEM, draft);
  desk.told.set(story.key, { storyId: id, headline: draft.headline });
  const save = { storyId: id, saves, draft, autosave: false };
  if (story.state === 'filed') await fileStory(SYSTEM, save);
  if (story.state) return;
  const first = story.corrected ? draftOf(asFirstTold(story, story.corrected), desk) : draft;
  const published = await publishStory(SYSTEM, { ...save, draft: first, publishedAt: publishedAt(story, desk.now) });
  desk.shown.set(story.key, { storyId: id, path: published.path });
  if (!story.corrected) return;
  const { publicText } = story.corrected;
  await correctStory(SYSTEM, { storyId: id, saves: published.saves, draft, correction: { kind: 'correction', publicText, placement: 'top' } });
}

/** The breakwater is told in three languages. */
async function linkTranslations({ told }: Desk): Promise<void> {
  const { storyId } = find(told, 'breakwater-vote');
  for (const key of ['rompeolas', 'kasir-amwaj']) await linkTranslation(SYSTEM, { storyId, otherId: find(told, key).storyId });
}

function asFirstTold(story: Story, { right, wrong }: NonNullable<Story['corrected']>): Story {
  if (!story.text.includes(right)) throw new Error(`The demo corrects “${right}”, which ${story.key} does not say`);
  return { ...story, text: story.text.replace(right, wrong) };
}

function draftOf(story: Story, desk: Desk): StoryDraft {
  const { key, headline, standfirst, kicker, dateline, slug, language } = story;
  return StoryDraft.parse({
    headline,
    standfirst,
    kicker,
    dateline,
    slug,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    sectionId: find(desk.sections, story.section),
    bylines: [
      ...story.by.map((name) => find(desk.contributors, name)),
      ...(story.also ?? []).map(({ name, role }) => ({ id: find(desk.contributors, name), role })),
    ],
    tags: story.tags.map((name) => find(desk.tags, name)),
    photos: story.photos?.map((photo) => placementOf(photo, desk)),
    body: bodyOf(key, story.text, { photo: (name) => find(desk.photos, name), story: (name) => find(desk.told, name) }),
  });
}

function placementOf({ name, caption, alt }: NonNullable<Story['photos']>[number], desk: Desk) {
  const picture = PICTURES[name];
  if (!picture) throw new Error(`The demo has no picture “${name}”`);
  return { photoId: find(desk.photos, name), caption: caption ?? picture.caption, credit: creditOf(picture.artist), alt: alt ?? picture.alt };
}

function publishedAt({ published }: Story, now: number): number {
  return published instanceof Date ? published.getTime() : now - published * HOUR;
}

function find<T>(known: Map<string, T>, name: string): T {
  const found = known.get(name);
  if (found === undefined) throw new Error(`The demo refers to “${name}”, which it does not have`);
  return found;
}
