import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { plant, plantPhoto } from '../test-photos.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { findPhotos } from './find-queries.ts';

const id: Record<string, string> = {};
let newsroom: TestNewsroom;
let vera: Actor;
const NOW = Date.parse('2026-11-25T12:00:00Z');
const run = (sql: string, args: string[] = []) => store().client.execute({ sql, args });

/** The names of what is found, newest first. */
const find = async (text: string, actor = SYSTEM) => {
  const { photos, count } = await findPhotos(actor, { text, now: NOW });
  expect(count).toBe(photos.length);
  return photos.map((photo) => Object.keys(id).find((name) => id[name] === photo.id));
};

test.beforeAll(async () => {
  newsroom = await openTestNewsroom();
  vera = await newsroom.person('Vera', 'reporter');
  const fields = JSON.stringify({ keywords: ['North Sea', 'harbour'], persons: ['Ingrid Bøe'], creators: ['Ana Ferro'], city: 'Port Ellery' });
  id.boats = await plantPhoto({ caption: 'Herring boats in Łódź', credit: 'Ana Ferro / Agency', byline: 'Ana Ferro', taken_at: '2026-11-24T10:00:00', fields });
  id.storm = await plantPhoto({ alt: 'A storm over the boats', width: 800, height: 1200, colour: 'blue', uploaded_by: vera.id, usable_until: NOW - 1 });
  id.made = await plantPhoto({
    width: 900,
    height: 900,
    frames: 3,
    crops: '{"1:1":{"x":0,"y":0,"width":100,"height":100}}',
    fields: '{"digitalSourceType":"trainedAlgorithmicMedia"}',
  });
  id.odd = await plantPhoto({ filename: 'IMG_0042_quay.jpg', usable_from: NOW + 1, taken_at: '2025-02-01' });
  await plant('photo_packet', { photo_id: id.odd, packets: '{"position":{"latitude":51.07,"longitude":1.2}}' });
});

const ROWS: [string, string[]][] = [
  ['', ['odd', 'made', 'storm', 'boats']],
  ['boats', ['storm', 'boats']],
  ['HERR', ['boats']],
  ['łodz', ['boats']],
  ['"herring boats"', ['boats']],
  ['"boats herring"', []],
  ['boats -storm', ['boats']],
  ['-boats', ['odd', 'made']],
  ['quay', ['odd']],
  ['0042', ['odd']],
  ['landscape', []],
  ['hascaption', []],
  ['by:ferro', ['boats']],
  ['credit:agency', ['boats']],
  ['by:agency', []],
  ['caption:agency', []],
  ['tag:"north sea"', ['boats']],
  ['tag:"sea harbour"', []],
  ['tag:harb', ['boats']],
  ['bøe', ['boats']],
  ['has:caption', ['boats']],
  ['-has:caption', ['odd', 'made', 'storm']],
  ['has:alt', ['storm']],
  ['has:credit', ['boats']],
  ['has:byline', ['boats']],
  ['has:tags', ['boats']],
  ['has:people', ['boats']],
  ['has:place', ['boats']],
  ['has:date', ['odd', 'boats']],
  ['has:crop', ['made']],
  ['has:gps', ['odd']],
  ['has:focus', []],
  ['is:landscape', ['odd', 'boats']],
  ['is:portrait', ['storm']],
  ['is:square', ['made']],
  ['is:animated', ['made']],
  ['is:ai', ['made']],
  ['is:cleared', ['made', 'boats']],
  ['-is:cleared', ['odd', 'storm']],
  ['colour:blue', ['storm']],
  ['uploader:vera', ['storm']],
  ['uploader:nobody', []],
  ['-uploader:vera boats', ['boats']],
  ['taken:2026', ['boats']],
  ['taken:2026-11-24', ['boats']],
  ['taken:2025..2026', ['odd', 'boats']],
  ['-taken:2026', ['odd', 'made', 'storm']],
  ['added:2026-06-01', ['odd', 'made', 'storm', 'boats']],
  ['added:2026-05', []],
];
for (const [text, names] of ROWS) {
  test(`“${text}” finds ${names.join(', ') || 'nothing'}`, async () => {
    expect(await find(text)).toEqual(names);
  });
}

test('mine are those I brought', async () => {
  expect(await find('is:mine', vera)).toEqual(['storm']);
});

test('used never, live and on so many stories follows what stories do', async () => {
  const placed = (photoId = '') => ({ photos: [{ photoId, caption: 'P', credit: 'C', alt: 'A' }] });
  const draft = await newsroom.begin(SYSTEM, placed(id.boats));
  await newsroom.begin(SYSTEM, placed(id.boats));
  await newsroom.publish(SYSTEM, placed(id.storm));
  const later = Date.now() + 1000;
  const names = async (text: string) =>
    (await findPhotos(SYSTEM, { text, now: later })).photos.map((photo) => Object.keys(id).find((name) => id[name] === photo.id));
  expect(await names('used:never')).toEqual(['odd', 'made']);
  expect(await names('-used:never')).toEqual(['storm', 'boats']);
  expect(await names('used:live')).toEqual(['storm']);
  expect(await names('used:2')).toEqual(['boats']);
  await run('delete from placement where story_id = ?', [draft.storyId]);
  expect(await names('used:2')).toEqual([]);
});

test('collections, suppliers and withdrawals are looked up as they stand', async () => {
  await plant('collection', { id: 'c1', name: 'Harbour day', created_by: 'system', created_at: 1 });
  await plant('collection_photo', { collection_id: 'c1', photo_id: id.made ?? '', position: 0, added_by: 'system', added_at: 1 });
  await plant('supplier', { id: 's1', name: 'North Agency' });
  await plant('photo_rights', { photo_id: id.boats ?? '', supplier_id: 's1', rights: '{}' });
  await plant('photo_withdrawal', { id: 'w1', photo_id: id.storm ?? '', reason: 'Sued', by: 'system', at: 1 });
  expect(await find('in:"harbour day"')).toEqual(['made']);
  expect(await find('in:"harbour"')).toEqual([]);
  expect(await find('in:harbour')).toEqual(['made']);
  expect(await find('-in:harbour boats')).toEqual(['storm', 'boats']);
  expect(await find('supplier:north')).toEqual(['boats']);
  expect(await find('is:withdrawn')).toEqual(['storm']);
  await run('update collection set archived_at = 1');
  expect(await find('in:harbour')).toEqual([]);
});

test('pictures that look alike are found by their hashes, the nearest first', async () => {
  const hashes = { own: '00ff00ff00ff00ff', near: '00ff00ff00ff00fe', far: '00ff00ff00ff3f3f', other: 'ffffffffffffffff' };
  for (const [name, phash] of Object.entries(hashes)) {
    id[name] = await plantPhoto({ phash, caption: name });
    for (let band = 0; band < 8; band += 1)
      await plant('photo_band', { photo_id: id[name] ?? '', band, value: Number.parseInt(phash.slice(band * 2, band * 2 + 2), 16) });
  }
  expect(await find(`like:${id.own}`)).toEqual(['near', 'far']);
  expect(await find(`like:${id.own} far`)).toEqual(['far']);
  expect(await find(`like:${id.boats}`)).toEqual([]);
  expect(await find('like:nothing')).toEqual([]);
});

test('new words, a new crop and a removal are found at once; pages stay in step with what arrives', async () => {
  await run("update photo set caption = 'Zeppelin', crops = '{}' where id = ?", [id.made ?? '']);
  expect([await find('zeppelin'), await find('has:crop')]).toEqual([['made'], []]);
  await run('update photo set removed_at = 5 where id = ?', [id.made ?? '']);
  expect([await find('zeppelin'), await find('is:square')]).toEqual([[], []]);
  await run('update photo set removed_at = null where id = ?', [id.made ?? '']);
  expect(await find('zeppelin')).toEqual(['made']);
  const first = await findPhotos(SYSTEM, { size: 2 });
  await plantPhoto();
  const second = await findPhotos(SYSTEM, { size: 2, offset: 2, top: first.top });
  const all = (await findPhotos(SYSTEM)).photos.map((photo) => photo.id).slice(1);
  expect([...first.photos, ...second.photos].map((photo) => photo.id)).toEqual(all.slice(0, 4));
  expect(second.count).toBe(first.count);
});

test('whatever is typed is only searched for', async () => {
  for (const text of [
    '"',
    '*',
    'NEAR(a b)',
    'marks:photo',
    "'; drop table photo; --",
    'a OR',
    '(',
    '^boats',
    '{caption}: x',
    '\u0000',
    'taken:',
    `${'x '.repeat(5000)}`,
  ])
    await findPhotos(SYSTEM, { text });
});
