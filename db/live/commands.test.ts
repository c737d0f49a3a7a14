import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { env } from '../env.ts';
import { onShown, page } from '../pages.ts';
import { openTestDatabase } from '../test-database.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { airChannel, createChannel, editChannel, removeChannel } from './commands.ts';
import { getHead, listChannels } from './public.ts';
import { ChannelEdit, NewChannel } from './rules.ts';
import { listAirTurned } from './turned.ts';

const STREAM = { slug: 'harbour', name: 'Harbour TV', hlsUrl: 'https://a.example/m.m3u8', audioUrl: 'https://b.example/a.m3u8' };
const EVENING = { title: 'Evening', days: [1, 2, 3, 4, 5, 6, 7], date: null, from: '18:00', until: '19:00' };
const EDITOR: Actor = { id: 'ed', name: 'Ed', role: 'editor' };
const six = Date.parse('2026-11-25T18:00:00Z');

const add = (differs: object = {}) => createChannel(SYSTEM, NewChannel.parse({ ...STREAM, ...differs }));
const fieldsOf = (work: Promise<unknown>) =>
  work.then(
    () => ({}),
    (fault) => fault.fields,
  );

test.beforeEach(openTestDatabase);

test('a channel is off air until its timetable or somebody says so, and readers get no address of it before', async () => {
  const channelId = await add({ timetable: [EVENING] });
  expect(await listChannels(six - 1)).toMatchObject([{ hlsUrl: '', audioUrl: '', origins: [], hasSound: true, air: { isOnAir: false, next: { from: six } } }]);
  expect(await getHead(six - 1)).toEqual({ hasChannels: true, isSeen: false, isHeard: false });
  expect(await listChannels(six)).toMatchObject([{ hlsUrl: STREAM.hlsUrl, origins: ['https://a.example', 'https://b.example'], air: { isOnAir: true } }]);
  await airChannel(EDITOR, { channelId, handed: 'off' });
  expect(await getHead(six)).toMatchObject({ isSeen: false });
  await airChannel(EDITOR, { channelId, handed: 'on' });
  expect(await getHead(six - 1)).toMatchObject({ isSeen: true, isHeard: true });
  await airChannel(EDITOR, { channelId, handed: null });
  expect(await getHead(six - 1)).toMatchObject({ isSeen: false });
});

test('what the timetable turns is dropped: every page where the head turns, else the pages of the channels', async () => {
  await add({ timetable: [EVENING, { ...EVENING, title: 'Night', from: '19:00', until: '20:00' }] });
  expect(await listAirTurned(six - 1000, six)).toEqual([page.live, page.air]);
  expect(await listAirTurned(six, six + 1000)).toEqual([]);
  expect(await listAirTurned(six + 3_599_000, six + 3_600_000)).toEqual([page.live]);
  expect(await listAirTurned(six + 7_199_000, six + 7_200_000)).toEqual([page.live, page.air]);
});

test('each command drops what shows it and leaves an audit entry', async () => {
  const shown: string[][] = [];
  const stop = onShown((names) => shown.push(names));
  const channelId = await add();
  await editChannel(SYSTEM, ChannelEdit.parse({ channelId, saves: 0, name: 'Renamed', hlsUrl: STREAM.hlsUrl }));
  await airChannel(SYSTEM, { channelId, handed: 'on' });
  await removeChannel(SYSTEM, { channelId });
  stop();
  expect(shown).toEqual(Array(4).fill([page.live, page.air]));
  const { rows } = await store().client.execute("select verb from audit where noun = 'channel' order by id");
  expect(rows.map(({ verb }) => verb)).toEqual(['channel.create', 'channel.edit', 'channel.air', 'channel.remove']);
});

test('refused beside the field: an address that is taken, one readers cannot load from, a host with a path, a photo that is not there', async () => {
  await add();
  expect(await fieldsOf(add())).toEqual({ slug: 'Another channel has this address' });
  expect(await fieldsOf(add({ slug: 'b', hlsUrl: 'http://a.example/m.m3u8', audioUrl: 'ftp://a.example/a' }))).toEqual({
    hlsUrl: expect.stringContaining('https'),
    audioUrl: expect.stringContaining('https'),
  });
  expect(await fieldsOf(add({ slug: 'b', hosts: ['https://cdn.example/path'] }))).toEqual({ hosts: expect.stringContaining('without a path') });
  expect(await fieldsOf(add({ slug: 'b', hosts: ["https://cdn.example 'unsafe-inline'"] }))).toHaveProperty('hosts');
  expect(await fieldsOf(add({ slug: 'b', photoId: 'none' }))).toHaveProperty('photoId');
  expect(await fieldsOf(removeChannel(SYSTEM, { channelId: 'none' }))).toEqual({});
});

test('refused for a time on a date that the clocks of the site skip', async () => {
  const zone = env.SITE_TIMEZONE;
  env.SITE_TIMEZONE = 'Europe/London';
  const special = { title: '', days: [], date: '2027-03-28', from: '01:30', until: '03:00' };
  expect(await fieldsOf(add({ timetable: [EVENING, special] }))).toEqual({ 'timetable.1.from': expect.stringContaining('put forward') });
  const night = { ...special, from: '23:00', until: '01:30' };
  expect(await fieldsOf(add({ timetable: [{ ...night, date: '2027-03-27' }] })), 'it ends the day after').toEqual({
    'timetable.0.until': expect.stringContaining('put forward'),
  });
  expect(await fieldsOf(add({ slug: 'night', timetable: [night] }))).toEqual({});
  expect(await fieldsOf(add({ timetable: [EVENING, { ...special, from: '02:30' }] }))).toEqual({});
  env.SITE_TIMEZONE = zone;
});

test('a stream of the own network is for a site on localhost alone', async () => {
  const { NODE_ENV, SITE_URL } = env;
  Object.assign(env, { NODE_ENV: 'production', SITE_URL: 'https://paper.example' });
  expect(await fieldsOf(add({ hlsUrl: 'http://localhost:9000/m.m3u8' }))).toHaveProperty('hlsUrl');
  expect(await fieldsOf(add({ hlsUrl: 'https://192.168.1.5/m.m3u8' }))).toEqual({ hlsUrl: expect.stringContaining('own network') });
  Object.assign(env, { NODE_ENV, SITE_URL });
  expect(await fieldsOf(add({ hlsUrl: 'http://localhost:9000/m.m3u8' }))).toEqual({});
});

test('of two who edit a channel at once, the second is told, and nothing of the first is lost', async () => {
  const channelId = await add();
  const edit = (name: string, saves: number) => editChannel(SYSTEM, ChannelEdit.parse({ channelId, saves, name, hlsUrl: STREAM.hlsUrl }));
  await edit('First', 0);
  await expect(edit('Second', 0)).rejects.toMatchObject({ code: 'conflict' });
  expect(await listChannels()).toMatchObject([{ name: 'First' }]);
  await airChannel(SYSTEM, { channelId, handed: 'on' });
  await edit('Second', 1);
  expect(await listChannels()).toMatchObject([{ name: 'Second' }]);
});
