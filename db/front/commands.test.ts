import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { publishStory, withdrawStory } from '../story/commands.ts';
import { takeDownStory } from '../story/takedown-commands.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { lowerBanner, raiseBanner } from './banner-commands.ts';
import { NewBanner } from './banner-rules.ts';
import { cancelLaunch, launchFront, restoreLaunch, saveFront } from './commands.ts';
import { getBanner, getFront, getPastFront } from './public.ts';
import { automaticLayout, HOME, Layout } from './rules.ts';
import { listTurnedFronts } from './turned.ts';

const LOCAL = '2099-07-01T12:00';
const AT = Date.parse('2099-07-01T11:00:00Z');
const EN = { language: 'en' };
let room: TestNewsroom;
test.beforeEach(async () => {
  room = await openTestNewsroom();
});

const strip = (...stories: string[]): Layout => Layout.parse({ containers: [{ id: 'one', kind: 'strip', cards: stories.map((storyId) => ({ storyId })) }] });
const seen = async (at?: number) => (await getFront(HOME, { ...EN, at }))?.map(({ cards }) => cards.map(({ headline }) => headline));
const launched = async (layout: Layout, saves: number, local?: string) => launchFront(SYSTEM, { place: HOME, saves, layout, note: '', local });
/** Moves all that was launched into the past, as time would. */
const before = (milliseconds: number) =>
  store().client.executeMultiple(
    Object.entries({ launch: 'launch_no_update', release: 'release_only_closes' })
      .map(([table, guard]) => `drop trigger ${guard}; update ${table} set live_from = live_from - ${milliseconds};`)
      .join(' '),
  );

test('readers see what was launched, from its moment on, and nothing of a draft', async () => {
  const [one, other] = [await room.publish(SYSTEM, { headline: 'One' }), await room.publish(SYSTEM, { headline: 'Other' })];
  const { saves } = await saveFront(SYSTEM, { place: HOME, saves: 0, layout: strip(one.storyId) });
  expect(await seen()).toBeUndefined();
  const now = await launched(strip(one.storyId), saves);
  const later = await launched(strip(other.storyId, one.storyId), now.saves, LOCAL);
  expect([await seen(), await seen(AT - 1), await seen(AT)]).toEqual([[['One']], [['One']], [['Other', 'One']]]);
  expect([await listTurnedFronts(AT - 1, AT), await listTurnedFronts(AT, AT + 1)]).toEqual([['front:home'], []]);
  await cancelLaunch(SYSTEM, { launchId: later.launchId });
  expect(await seen(AT)).toEqual([['One']]);
  await expect(cancelLaunch(SYSTEM, { launchId: later.launchId })).rejects.toMatchObject({ code: 'invalid' });
  await expect(cancelLaunch(SYSTEM, { launchId: now.launchId })).rejects.toMatchObject({ message: expect.stringContaining('Readers have seen this front') });
});

test('two who arrange one front do not write over one another, and an earlier front comes back as a draft', async () => {
  const [one, other] = [await room.publish(SYSTEM, { headline: 'One' }), await room.publish(SYSTEM, { headline: 'Other' })];
  const first = await launched(strip(one.storyId), 0);
  const { saves } = await saveFront(SYSTEM, { place: HOME, saves: first.saves, layout: strip(other.storyId) });
  const refused = saveFront(SYSTEM, { place: HOME, saves: first.saves, layout: strip() });
  await expect(refused).rejects.toMatchObject({ code: 'conflict', details: { theirs: strip(other.storyId), saves } });
  await expect(saveFront(SYSTEM, { place: HOME, saves: 0, layout: strip() })).rejects.toMatchObject({ code: 'conflict' });
  await restoreLaunch(SYSTEM, { launchId: first.launchId, saves });
  const { rows } = await store().client.execute('select layout from front');
  expect(JSON.parse(String(rows[0]?.layout))).toEqual(strip(one.storyId));
  await expect(saveFront(SYSTEM, { place: 'nowhere', saves: 0, layout: strip() })).rejects.toMatchObject({ code: 'missing' });
});

test('a card readers may not see gives its place to the next; filled cards are never those that stand elsewhere', async () => {
  const made = [];
  for (const headline of ['First', 'Second', 'Third', 'Fourth']) made.push(await room.publish(SYSTEM, { headline }));
  const draft = await room.begin(SYSTEM, { headline: 'Unpublished' });
  const [first, , , fourth] = made;
  const layout = Layout.parse({
    containers: [
      { id: 'top', kind: 'strip', most: 2, fill: { by: 'section', id: room.news }, cards: [{ storyId: draft.storyId }, { storyId: first?.storyId }] },
      { id: 'more', kind: 'list', fill: { by: 'newest' }, most: 3 },
      { id: 'own', kind: 'strip', cards: [{ storyId: fourth?.storyId, headline: 'In other words' }] },
    ],
  });
  await launched(layout, 0);
  expect(await seen()).toEqual([['First', 'Third'], ['Second'], ['Fourth']]);
  const front = await getFront(HOME, EN);
  expect(front?.[2]?.cards[0]).toMatchObject({ frontHeadline: 'In other words' });
  expect(front?.[0]).toMatchObject({ name: 'News', href: '/news' });
  await withdrawStory(SYSTEM, { storyId: first?.storyId ?? '', reason: 'Wrong' });
  expect(await seen()).toEqual([['Third', 'Second'], ['Fourth']]);
});

test('the front of an earlier moment is as it was, without what was taken from readers since', async () => {
  const [kept, gone] = [await room.publish(SYSTEM, { headline: 'Kept' }), await room.publish(SYSTEM, { headline: 'Gone' })];
  const { saves } = await launched(strip(gone.storyId, kept.storyId), 0);
  await before(3_600_000);
  await launched(strip(kept.storyId), saves);
  const local = (minutes: number) => {
    const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' }).format(Date.now() - minutes * 60_000);
    return parts.replace(' ', 'T');
  };
  const past = async (at: string) => getPastFront(HOME, at, EN);
  expect(await past(local(30))).toMatchObject({ kind: 'seen', containers: [{ cards: [{ headline: 'Gone' }, { headline: 'Kept' }] }] });
  await takeDownStory(SYSTEM, { storyId: gone.storyId, reason: 'A court says so', notice: 'Gone' });
  expect(await past(local(30))).toMatchObject({ kind: 'seen', containers: [{ cards: [{ headline: 'Kept' }] }] });
  expect([await past(local(120)), await past('2099-01-01T00:00'), await past('2026-13-41T99:00'), await past('soon')].map(({ kind }) => kind)).toEqual([
    'before',
    'future',
    'unknown',
    'unknown',
  ]);
  await expect(store().client.execute('delete from launch')).rejects.toThrow('a launch stays as it was');
});

test('the front of an earlier moment does not bring back words that were withdrawn, even where the story was published anew', async () => {
  const story = await room.publish(SYSTEM, { headline: 'Wrong words' });
  await launched(strip(story.storyId), 0);
  await before(3_600_000);
  await withdrawStory(SYSTEM, { storyId: story.storyId, reason: 'Wrong' });
  const at = Date.now() - 1_800_000;
  expect(await getFront(HOME, { ...EN, at })).toEqual([]);
  const draft = room.draftOf({ headline: 'Right words' });
  await publishStory(SYSTEM, { storyId: story.storyId, saves: story.saves, draft, autosave: false });
  expect([await getFront(HOME, { ...EN, at }), await seen()]).toEqual([[], [['Right words']]]);
});

test('a paper nobody arranged shows what is new and each section, no story twice', async () => {
  for (const headline of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']) await room.publish(SYSTEM, { headline });
  const front = await getFront(HOME, { ...EN, automatic: automaticLayout([{ id: room.news }], 'Latest') });
  expect(front?.map(({ cards }) => cards.map(({ headline }) => headline).join(''))).toEqual(['JIHGFEDC', 'BA']);
});

test('a banner is up until it ends, and only while readers see its story', async () => {
  const story = await room.publish(SYSTEM);
  const raise = (differs: object) => raiseBanner(SYSTEM, NewBanner.parse({ level: 'breaking', text: 'The harbour is closed', hours: 1, ...differs }));
  const { id } = await raise({});
  expect(await getBanner()).toEqual({ id, level: 'breaking', text: 'The harbour is closed', path: null });
  expect(await getBanner(Date.now() + 3_600_001)).toBeUndefined();
  const tied = await raise({ storyId: story.storyId, text: 'It is open again' });
  expect(await getBanner()).toMatchObject({ id: tied.id, path: story.path });
  await withdrawStory(SYSTEM, { storyId: story.storyId, reason: 'Wrong' });
  expect(await getBanner()).toBeUndefined();
  await lowerBanner(SYSTEM, { bannerId: tied.id });
  await expect(lowerBanner(SYSTEM, { bannerId: tied.id })).rejects.toMatchObject({ code: 'missing' });
  await expect(raise({ storyId: 'nowhere' })).rejects.toMatchObject({ fields: { storyId: 'There is no such story' } });
  const { rows } = await store().client.execute("select verb from audit where noun = 'banner' order by id");
  expect(rows.map(({ verb }) => verb)).toEqual(['banner.raise', 'banner.raise', 'banner.lower']);
});
