import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { listCorrections } from '../correction/public.ts';
import { onShown, page } from '../pages.ts';
import { getMovedPath } from '../release/gone-public.ts';
import { getStory, listStoryVersions } from '../release/public.ts';
import { createStory, publishStory } from '../story/commands.ts';
import { correctStory } from '../story/correct-commands.ts';
import { StoryDraft } from '../story/rules.ts';
import { openTestDatabase } from '../test-database.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createSection, editSection, moveSection } from './commands.ts';
import { getMovedSection, listSections } from './public.ts';
import { retireSection, reviveSection } from './retire-commands.ts';
import { NewSection, SectionEdit } from './rules.ts';

const names = { news: '', world: '', nora: '' };
const LATER = 86_400_000;
const audit = async () => (await store().client.execute('select verb from audit order by id desc limit 1')).rows[0]?.verb;
const add = (slug: string, parentId: string | null = null) => createSection(SYSTEM, NewSection.parse({ slug, name: slug.toUpperCase(), parentId }));
const edit = (sectionId: string, differs: object) =>
  editSection(SYSTEM, SectionEdit.parse({ sectionId, name: 'World', slug: 'world', description: '', parentId: names.news, ...differs }));

test.beforeEach(async () => {
  await openTestDatabase();
  names.news = await add('news');
  names.world = await add('world', names.news);
  names.nora = (await createContributor(SYSTEM, { name: 'Nora', bio: '', userId: null })).id;
});

async function published(slug: string, liveFrom?: number) {
  const text = (words: string) => [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: words }] }];
  const draft = StoryDraft.parse({ headline: slug, slug, sectionId: names.world, bylines: [names.nora], body: { type: 'doc', content: text('Ten boats.') } });
  const { id, saves } = await createStory(SYSTEM, draft);
  const done = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, liveFrom });
  return { id, draft, saves: done.saves };
}

test('a renamed section takes its stories along: old addresses lead to the new ones, and nothing looks like news', async () => {
  const { id, draft, saves } = await published('boats');
  const kind = 'correction' as const;
  await correctStory(SYSTEM, {
    storyId: id,
    saves,
    draft: { ...draft, standfirst: 'Nine.' },
    correction: { kind, publicText: 'Nine boats.', placement: 'top' },
  });
  await published('planned', Date.now() + LATER);
  const before = await getStory('/world/boats');
  const shown = new Set<string>();
  const stop = onShown((all) => all.forEach((name) => void shown.add(name)));
  expect(await edit(names.world, { slug: 'abroad', name: 'Abroad' })).toMatchObject({ stories: 2 });
  stop();
  for (const name of [page.place('world'), page.section('world'), page.section('abroad'), page.section('news'), page.sections, page.feeds])
    expect(shown).toContain(name);
  expect(await getStory('/world/boats')).toBeUndefined();
  const after = await getStory('/abroad/boats');
  expect(after).toMatchObject({
    sectionName: 'Abroad',
    updatedAt: before?.updatedAt,
    publishedAt: before?.publishedAt,
    body: before?.body,
    bylines: before?.bylines,
  });
  expect(after).toMatchObject({ version: before?.version, publicVersions: 2, corrections: [{ publicText: 'Nine boats.' }] });
  expect(await listStoryVersions('/abroad/boats')).toHaveLength(2);
  expect((await listCorrections()).corrections).toMatchObject([{ path: '/abroad/boats' }]);
  expect([await getMovedPath('/world/boats'), await getMovedSection('world')]).toEqual(['/abroad/boats', 'abroad']);
  expect((await getStory('/abroad/planned', Date.now() + 2 * LATER))?.headline).toBe('planned');
  expect(await getStory('/abroad/planned')).toBeUndefined();
  expect(await audit()).toBe('section.edit');
});

test('a section renamed twice leads straight to the last address, and back to the first without a circle', async () => {
  await published('boats');
  await edit(names.world, { slug: 'abroad' });
  await edit(names.world, { slug: 'globe' });
  expect([await getMovedPath('/world/boats'), await getMovedPath('/abroad/boats'), await getMovedSection('world')]).toEqual([
    '/globe/boats',
    '/globe/boats',
    'globe',
  ]);
  await edit(names.world, {});
  expect((await getStory('/world/boats'))?.publicVersions).toBe(1);
  expect([await getMovedPath('/world/boats'), await getMovedSection('world'), await getMovedPath('/globe/boats')]).toEqual([
    undefined,
    undefined,
    '/world/boats',
  ]);
  expect((await store().client.execute('select * from redirect where from_path = to_path')).rows).toEqual([]);
});

test('a parent’s new name and address are on its children’s stories', async () => {
  await published('boats');
  await edit(names.news, { slug: 'today', name: 'Today', parentId: null });
  expect(await getStory('/world/boats')).toMatchObject({ parent: { slug: 'today', name: 'Today' } });
  await edit(names.world, { parentId: null });
  expect(await getStory('/world/boats')).toMatchObject({ parent: null });
});

test('what cannot be is refused beside its field, and nothing changes', async () => {
  const culture = await add('culture');
  for (const [differs, field] of [
    [{ parentId: names.world }, 'parentId'],
    [{ parentId: culture, slug: 'culture' }, 'slug'],
    [{ parentId: 'none' }, 'parentId'],
  ] as const) {
    await expect(edit(names.world, differs)).rejects.toMatchObject({ code: 'invalid', fields: { [field]: expect.any(String) } });
  }
  for (const parentId of [names.news, names.world, culture]) {
    await expect(edit(names.news, { slug: 'news', parentId })).rejects.toMatchObject({ code: 'invalid', fields: { parentId: expect.any(String) } });
  }
  for (const [field, bad] of [
    ['slug', 'dashboard'],
    ['slug', 'Not This'],
    ['name', ''],
    ['name', 'x'.repeat(300)],
  ] as const) {
    const { error } = SectionEdit.safeParse({ sectionId: 's', slug: 'good', name: 'Good', [field]: bad });
    expect(error?.issues[0]?.path, bad).toEqual([field]);
  }
  expect((await listSections()).map(({ slug }) => slug).sort()).toEqual(['culture', 'news', 'world']);
});

test('sections change places among those they stand with', async () => {
  const culture = await add('culture');
  const order = async () => (await listSections()).filter(({ parentSlug }) => !parentSlug).map(({ slug }) => slug);
  expect(await order()).toEqual(['culture', 'news']);
  await moveSection(SYSTEM, { sectionId: names.news, direction: 'up' });
  expect([await order(), await audit()]).toEqual([['news', 'culture'], 'section.move']);
  await expect(moveSection(SYSTEM, { sectionId: names.news, direction: 'up' })).rejects.toMatchObject({ code: 'invalid' });
  await expect(moveSection(SYSTEM, { sectionId: culture, direction: 'down' })).rejects.toMatchObject({ code: 'invalid' });
  const editor: Actor = { id: 'eve', name: 'Eve', role: 'editor' };
  await expect(moveSection(editor, { sectionId: culture, direction: 'up' })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a retired section keeps its stories and comes back; it is not retired under children or plans', async () => {
  await published('boats');
  await expect(retireSection(SYSTEM, { sectionId: names.news })).rejects.toMatchObject({ message: expect.stringContaining('WORLD') });
  await retireSection(SYSTEM, { sectionId: names.world });
  expect((await listSections()).find(({ slug }) => slug === 'world')?.isRetired).toBe(true);
  expect((await getStory('/world/boats'))?.headline).toBe('boats');
  await retireSection(SYSTEM, { sectionId: names.news });
  await expect(reviveSection(SYSTEM, { sectionId: names.world })).rejects.toMatchObject({ code: 'invalid' });
  await reviveSection(SYSTEM, { sectionId: names.news });
  await reviveSection(SYSTEM, { sectionId: names.world });
  expect(await audit()).toBe('section.revive');
  await published('planned', Date.now() + LATER);
  await expect(retireSection(SYSTEM, { sectionId: names.world })).rejects.toMatchObject({ message: expect.stringContaining('scheduled') });
});

test('who saved from an older state is told what stands there now, and nothing of it is lost', async () => {
  const { saves } = await edit(names.world, { description: 'Abroad.' });
  const stale = edit(names.world, { saves: saves - 1, name: 'Globe' });
  await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { saves, theirs: { name: 'World', description: 'Abroad.', parentId: names.news } } });
  expect(await edit(names.world, { saves, name: 'Globe' })).toMatchObject({ saves: saves + 1 });
});
