import { expect, test } from '@playwright/test';
import { addressProblem, isPlainOrigin, originsOf } from './address-rules.ts';
import { readPlaylist } from './playlist-rules.ts';
import { NewChannel } from './rules.ts';
import { airAt, overlaps, runsAfter, type Slot } from './timetable-rules.ts';

const slot = (differs: Partial<Slot>): Slot => ({ title: '', days: [], date: null, from: '18:00', until: '19:00', ...differs });
const at = (text: string) => Date.parse(text);
const airOn = (handed: 'on' | 'off' | null, slots: Slot[], zone: string, moment: number) => airAt(handed, runsAfter(slots, zone, moment), moment);
const hours = (slots: Slot[], zone: string, moment: string) =>
  runsAfter(slots, zone, at(moment)).map(({ from, until }) => [new Date(from).toISOString().slice(5, 16), (until - from) / 3_600_000]);

test('a weekly programme runs on its days, over midnight too, and is the same hour of the clock in summer and winter', () => {
  expect(hours([slot({ days: [3], from: '23:00', until: '01:00' })], 'Europe/London', '2026-11-25T22:00:00Z')).toEqual([
    ['11-25T23:00', 2],
    ['12-02T23:00', 2],
  ]);
  const night = airOn(null, [slot({ days: [3], from: '23:00', until: '01:00' })], 'Europe/London', at('2026-11-26T00:30:00Z'));
  expect(night).toMatchObject({ isOnAir: true, now: { until: at('2026-11-26T01:00:00Z') } });
  expect(hours([slot({ days: [6, 7] })], 'Europe/London', '2027-03-27T00:00:00Z').slice(0, 2)).toEqual([
    ['03-27T18:00', 1],
    ['03-28T17:00', 1],
  ]);
});

test('where clocks skip a weekly time it begins when they go on; where they repeat it, it begins the first time', () => {
  const sunday = slot({ days: [7], from: '01:30', until: '03:00' });
  expect(hours([sunday], 'Europe/London', '2027-03-27T12:00:00Z')[0]).toEqual(['03-28T01:30', 0.5]);
  expect(hours([sunday], 'Europe/London', '2026-10-24T12:00:00Z')[0]).toEqual(['10-25T00:30', 2.5]);
});

test('from midnight to midnight is the whole day, and one on a date stands in the place of a weekly one', () => {
  const always = slot({ title: 'Always', days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' });
  const special = slot({ title: 'Election', date: '2026-11-25', from: '20:00', until: '02:00' });
  const timetable = [always, special];
  const title = (moment: string) => airOn(null, timetable, 'UTC', at(moment)).now?.title;
  expect([title('2026-11-25T19:59:59Z'), title('2026-11-25T20:00:00Z'), title('2026-11-26T01:59:59Z'), title('2026-11-26T02:00:00Z')]).toEqual([
    'Always',
    'Election',
    'Election',
    'Always',
  ]);
});

test('by hand counts instead of the timetable; put off by hand, nobody says when it is back', () => {
  const timetable = [slot({ days: [3] })];
  expect(airOn('on', timetable, 'UTC', at('2026-11-24T12:00:00Z'))).toMatchObject({ isOnAir: true, now: null });
  expect(airOn('off', timetable, 'UTC', at('2026-11-25T18:30:00Z'))).toEqual({ isOnAir: false, now: null, next: null });
});

test('programmes that overlap are found, across midnight and the end of the week', () => {
  expect(overlaps([slot({ days: [1] }), slot({ days: [1], from: '18:59', until: '20:00' })])).toEqual([{ index: 1, other: 0 }]);
  expect(overlaps([slot({ days: [1] }), slot({ days: [1], from: '19:00', until: '20:00' })])).toEqual([]);
  expect(overlaps([slot({ days: [7], from: '23:00', until: '01:00' }), slot({ days: [1], from: '00:30', until: '02:00' })])).toHaveLength(1);
  expect(overlaps([slot({ days: [1], from: '00:30', until: '02:00' }), slot({ days: [7], from: '23:00', until: '01:00' })])).toHaveLength(1);
  expect(overlaps([slot({ days: [1, 2, 3], from: '06:00', until: '06:00' })])).toEqual([]);
  expect(overlaps([slot({ date: '2026-12-31', from: '23:00', until: '02:00' }), slot({ date: '2027-01-01', from: '01:00', until: '03:00' })])).toHaveLength(1);
  expect(overlaps([slot({ days: [4] }), slot({ date: '2026-12-31' })])).toEqual([]);
});

test('the form names each field that is wrong', () => {
  const problems = (input: object) => {
    const parsed = NewChannel.safeParse({ slug: 'tv', name: 'TV', hlsUrl: '/tv.m3u8', ...input });
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };
  expect(problems({})).toEqual([]);
  expect(problems({ slug: 'audio' })).toEqual(['slug']);
  expect(problems({ slug: 'My TV' })).toEqual(['slug']);
  expect(problems({ name: ' ' })).toEqual(['name']);
  expect(problems({ hlsUrl: 'https://a.example/live.mp4' })).toEqual(['hlsUrl']);
  expect(problems({ hlsUrl: '' })).toEqual(['hlsUrl']);
  expect(problems({ hlsUrl: '', audioUrl: 'https://a.example/radio.mp3' })).toEqual([]);
  expect(problems({ timetable: [slot({ days: [1], from: '25:00' })] })).toEqual(['timetable.0.from']);
  expect(problems({ timetable: [slot({ days: [] })] })).toEqual(['timetable.0.days']);
  expect(problems({ timetable: [slot({ date: '' })] })).toEqual(['timetable.0.date']);
  expect(problems({ timetable: [slot({ days: [1] }), slot({ days: [1] })] })).toEqual(['timetable.1.from']);
});

test('addresses: https, or on the site itself; http of the own network on localhost alone; no passwords', () => {
  for (const good of ['https://a.example/m.m3u8?token=x', '/streams/m.m3u8']) expect(addressProblem(good, false), good).toBeUndefined();
  for (const bad of [
    'http://a.example/m.m3u8',
    '//a.example/m',
    '/\\a.example',
    'a.example/m',
    'javascript:alert(1)',
    'https://u:p@a.example/m',
    'http://[::1]/m',
  ])
    expect(addressProblem(bad, false), bad).toBeTruthy();
  expect(addressProblem('http://127.0.0.1:8000/m.m3u8', true)).toBeUndefined();
  expect(addressProblem('http://a.example/m.m3u8', true)).toBeTruthy();
  expect(originsOf(['https://a.example:8443/m', '/own', 'https://a.example:8443/n', ''])).toEqual(['https://a.example:8443']);
  expect(isPlainOrigin('https://a.example', false)).toBe(true);
  for (const bad of ['https://*.example', 'https://a.example/', 'https://a.example;script-src', 'http://a.example', 'http://localhost:1', 'data:']) {
    expect(isPlainOrigin(bad, false), bad).toBe(false);
  }
});

test('a playlist is read as a player reads it', () => {
  const master = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nv/a.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=2\nhttps://cdn.example/b.m3u8\n';
  expect(readPlaylist(master, 'https://a.example/live/m.m3u8')?.variants).toEqual(['https://a.example/live/v/a.m3u8', 'https://cdn.example/b.m3u8']);
  const media = '#EXTM3U\r\n#EXT-X-TARGETDURATION:6\r\n#EXT-X-MEDIA-SEQUENCE:7\r\n#EXTINF:6,\r\n1.ts\r\n#EXTINF:6,\r\n2.ts\r\n#EXT-X-ENDLIST\r\n';
  expect(readPlaylist(media, 'https://a.example/m.m3u8')).toMatchObject({
    segments: ['https://a.example/1.ts', 'https://a.example/2.ts'],
    last: 8,
    isOver: true,
    targetSeconds: 6,
  });
  expect(readPlaylist('<h1>A page</h1>', 'https://a.example/m.m3u8')).toBeUndefined();
});
