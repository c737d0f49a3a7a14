import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { shadowedSections } from '../open.ts';
import { openTestDatabase } from '../test-database.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { createSection, editSection } from './commands.ts';
import { countStories, getSection, listSections } from './queries.ts';
import { retireSection } from './retire-commands.ts';
import { NewSection, RESERVED, SectionEdit } from './rules.ts';

const add = (section: { slug: string; name?: string; parentId?: string }) => createSection(SYSTEM, NewSection.parse({ name: section.slug, ...section }));

test('sections stand in two levels, each with an address of its own', async () => {
  await openTestDatabase();
  const news = await add({ slug: 'news' });
  const world = await add({ slug: 'world', parentId: news });
  await expect(add({ slug: 'asia', parentId: world })).rejects.toMatchObject({ code: 'invalid', fields: { parentId: expect.any(String) } });
  await expect(add({ slug: 'asia', parentId: 'none' })).rejects.toMatchObject({ code: 'invalid', fields: { parentId: expect.any(String) } });
  await expect(add({ slug: 'world', name: 'Abroad' })).rejects.toMatchObject({ code: 'invalid', fields: { slug: 'Another section has this address' } });
});

test('two sections that stand together are not called the same; one elsewhere, or retired, may be', async () => {
  await openTestDatabase();
  const news = await add({ slug: 'news' });
  const sport = await add({ slug: 'sport' });
  const refused = { code: 'invalid', fields: { name: expect.stringContaining('/news') } };
  await expect(add({ slug: 'latest', name: 'NEWS' })).rejects.toMatchObject(refused);
  const edit = (name: string) => editSection(SYSTEM, SectionEdit.parse({ sectionId: sport, slug: 'sport', name, description: '', parentId: null }));
  await expect(edit('News')).rejects.toMatchObject(refused);
  await add({ slug: 'sport-news', name: 'News', parentId: sport });
  await retireSection(SYSTEM, { sectionId: news });
  await edit('News');
});

test('no section takes an address the site uses itself', () => {
  const used = [...readdirSync('app'), ...readdirSync('app/(site)'), ...readdirSync('public')].filter((name) => /^[a-z-]+(\.xml)?$/.test(name));
  expect(used.length).toBeGreaterThan(5);
  for (const name of used) expect(RESERVED, name).toContain(name);
  for (const name of RESERVED) expect(NewSection.safeParse({ slug: name, name: 'Name' }).success, name).toBe(false);
});

test('a section whose address the site took later is named at the start, with what to do; no other is', async () => {
  await openTestDatabase();
  await add({ slug: 'news', name: 'News' });
  const tips = await add({ slug: 'hints', name: 'Hints and tips' });
  expect(await shadowedSections()).toEqual([]);
  await store().client.execute({ sql: "update section set slug = 'tips' where id = ?", args: [tips] });
  expect(await shadowedSections()).toEqual([expect.stringMatching(/“Hints and tips”.*\/tips.*another address/)]);
});

test('no section is put within a retired one, but one that stands there can still be changed', async () => {
  await openTestDatabase();
  const [news, culture] = [await add({ slug: 'news' }), await add({ slug: 'culture' })];
  const world = await add({ slug: 'world', parentId: news });
  await retireSection(SYSTEM, { sectionId: world });
  await retireSection(SYSTEM, { sectionId: news });
  const refused = { code: 'invalid', fields: { parentId: expect.stringContaining('retired') } };
  const edit = (sectionId: string, slug: string) =>
    editSection(SYSTEM, SectionEdit.parse({ sectionId, slug, name: 'Renamed', description: '', parentId: news }));
  await expect(add({ slug: 'asia', parentId: news })).rejects.toMatchObject(refused);
  await expect(edit(culture, 'culture')).rejects.toMatchObject(refused);
  await edit(world, 'world');
  const names = (await listSections(SYSTEM)).map(({ slug, name, parentId }) => [slug, name, parentId]).sort();
  expect(names).toEqual([
    ['culture', 'culture', null],
    ['news', 'news', null],
    ['world', 'Renamed', news],
  ]);
});

test('how many stories a section has is for those who may edit sections', async () => {
  const room = await openTestNewsroom();
  await room.publish(SYSTEM);
  const [editor, publisher] = [await room.person('Eve', 'editor'), await room.person('Pat', 'publisher')];
  expect([await getSection(editor, room.news), (await countStories(editor)).size]).toEqual([undefined, 0]);
  expect([(await getSection(publisher, room.news))?.slug, (await countStories(publisher)).get(room.news)]).toEqual(['news', { stories: 1, live: 1 }]);
});
