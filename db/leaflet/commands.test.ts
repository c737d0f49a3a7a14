import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { bodyOf, openTestNewsroom, verbsOn } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { saveLeaflet } from './commands.ts';
import { getLeaflet, listLeaflets } from './public.ts';
import { getLeafletToWrite } from './queries.ts';
import { Leaflet } from './rules.ts';

const written = (version: number, text: string) => Leaflet.parse({ name: 'ethics', version, headline: 'How we work', body: bodyOf({ para1: text }) });

test('a leaflet is read as soon as it is saved, keeps every text it had, and leaves an audit entry', async () => {
  const desk = await openTestNewsroom();
  const publisher = await desk.person('Pia', 'publisher');
  expect(await getLeaflet('ethics')).toBeUndefined();
  expect(await saveLeaflet(publisher, written(0, 'First.'))).toBe(1);
  expect(await saveLeaflet(publisher, written(1, 'Second.'))).toBe(2);
  expect(await listLeaflets()).toEqual([{ name: 'ethics', headline: 'How we work' }]);
  expect(JSON.stringify((await getLeaflet('ethics'))?.body)).toContain('Second.');
  const older = await getLeafletToWrite(publisher, 'ethics', 1);
  expect(JSON.stringify(older?.text?.body)).toContain('First.');
  expect(older?.versions.map(({ version, authorName }) => [version, authorName])).toEqual([
    [2, 'Pia'],
    [1, 'Pia'],
  ]);
  expect(await verbsOn('ethics')).toEqual(['leaflet.edit', 'leaflet.edit']);
  await expect(store().client.execute('delete from leaflet_version')).rejects.toThrow('append only');
});

test('two who write it at once do not lose a word; whoever is no publisher is refused', async () => {
  const desk = await openTestNewsroom();
  await saveLeaflet(SYSTEM, written(0, 'First.'));
  await expect(saveLeaflet(SYSTEM, written(0, 'Other.'))).rejects.toMatchObject({ code: 'conflict' });
  const editor = await desk.person('Ed', 'editor');
  await expect(saveLeaflet(editor, written(1, 'Mine.'))).rejects.toMatchObject({ code: 'forbidden' });
  expect(await getLeafletToWrite(editor, 'ethics')).toBeUndefined();
});

test('a leaflet is text: what is placed on stories is refused beside the field, and notes for editors are not printed', async () => {
  await openTestNewsroom();
  const photo = { type: 'doc', content: [{ type: 'photo', attrs: { id: 'phot1', photoId: 'x' } }] };
  const refused = Leaflet.safeParse({ name: 'about', version: 0, headline: '', body: photo });
  expect(refused.error?.issues.map(({ path }) => path[0])).toEqual(['headline', 'body']);
  expect(Leaflet.safeParse({ name: 'news', version: 0, headline: 'x', body: bodyOf({ para1: 'x' }) }).success).toBe(false);
  const note = { type: 'paragraph', attrs: { id: 'para2' }, content: [{ type: 'text', text: 'Check this', marks: [{ type: 'editorNote' }] }] };
  const body = { type: 'doc', content: [...bodyOf({ para1: 'Kept.' }).content, note] };
  await saveLeaflet(SYSTEM, Leaflet.parse({ name: 'about', version: 0, headline: 'About', body }));
  expect(JSON.stringify(await getLeaflet('about'))).not.toContain('Check this');
});
