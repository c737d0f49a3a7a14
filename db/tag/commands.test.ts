import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { onShown, page } from '../pages.ts';
import { getStory, listFeed } from '../release/public.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { createStory, publishStory } from '../story/commands.ts';
import { StoryFilter } from '../story/filter-rules.ts';
import { listStories } from '../story/queries.ts';
import { StoryDraft } from '../story/rules.ts';
import { tagStories } from '../story/tag-commands.ts';
import { openTestDatabase } from '../test-database.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { approveTag, createTag, declineTag, editTag, proposeTag } from './commands.ts';
import { mergeTag, unmergeTag } from './merge-commands.ts';
import { getTag } from './public.ts';
import { getTagUse, pageOfTags, searchTags } from './queries.ts';
import { NewTag, TagEdit, TagFilter } from './rules.ts';

const CONTRIBUTOR: Actor = { id: 'cleo', name: 'Cleo', role: 'contributor' };
const names = { news: '', nora: '', libya: '', libia: '' };
const audit = async () => (await store().client.execute('select verb from audit order by id desc limit 1')).rows[0]?.verb;
const edited = (differs: object = {}) =>
  TagEdit.parse({ tagId: names.libya, name: 'Libya', kind: 'place', slug: 'libya', synonyms: [], description: '', ...differs });

test.beforeEach(async () => {
  await openTestDatabase();
  names.news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora', bio: '', userId: null })).id;
  names.libya = (await createTag(SYSTEM, { name: 'Libya', kind: 'place' })).id;
  names.libia = (await createTag(SYSTEM, { name: 'Libia', kind: 'place' })).id;
});

async function published(slug: string, tags: string[]) {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };
  const draft = StoryDraft.parse({ headline: slug, slug, sectionId: names.news, bylines: [names.nora], tags, body });
  const { id, saves } = await createStory(SYSTEM, draft);
  await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false });
  return id;
}

const tagsOn = async (slug: string) => (await getStory(`/news/${slug}`))?.tags.map(({ slug: own, name }) => `${own} ${name}`);

/** The names a change tells the press. */
async function shownBy(work: () => Promise<unknown>): Promise<Set<string>> {
  const shown = new Set<string>();
  const stop = onShown((all) => all.forEach((name) => void shown.add(name)));
  await work();
  stop();
  return shown;
}

test('a renamed tag is called so on stories already released, and its old address still leads to it', async () => {
  await published('one', [names.libya]);
  const shown = await shownBy(() => editTag(SYSTEM, edited({ name: 'State of Libya', slug: 'state-of-libya' })));
  expect(await tagsOn('one')).toEqual(['state-of-libya State of Libya']);
  expect(await getTag('libya')).toMatchObject({ slug: 'state-of-libya', slugs: expect.arrayContaining(['libya', 'state-of-libya']) });
  expect(shown).toEqual(new Set([page.tag('libya'), page.tag('state-of-libya'), page.tagName(names.libya)]));
  expect(await audit()).toBe('tag.edit');
  await editTag(SYSTEM, edited());
  expect(await tagsOn('one')).toEqual(['libya Libya']);
});

test('an address another tag has, or once had, is refused beside the field, and so is a photo there is not', async () => {
  await editTag(SYSTEM, edited({ slug: 'state-of-libya' }));
  await expect(editTag(SYSTEM, edited({ tagId: names.libia, name: 'Libia', slug: 'state-of-libya' }))).rejects.toMatchObject({
    fields: { slug: expect.any(String) },
  });
  await expect(editTag(SYSTEM, edited({ tagId: names.libia, name: 'Libia', slug: 'libya' }))).rejects.toMatchObject({ fields: { slug: expect.any(String) } });
  await expect(editTag(SYSTEM, edited({ photoId: 'none' }))).rejects.toMatchObject({ fields: { photoId: 'There is no such photo' } });
  for (const [field, bad] of [
    ['name', ' '],
    ['name', 'x'.repeat(300)],
    ['slug', 'Not This'],
    ['slug', ''],
  ] as const) {
    const { error } = TagEdit.safeParse({ ...edited(), [field]: bad });
    expect(error?.issues[0]?.path, `${field} ${bad}`).toEqual([field]);
  }
  expect(NewTag.safeParse({ name: '' }).success).toBe(false);
});

test('who saved from an older state is told what stands there now, and nothing of it is lost', async () => {
  await editTag(SYSTEM, edited({ saves: 0, description: 'In Africa.' }));
  const stale = editTag(SYSTEM, edited({ saves: 0, synonyms: ['Tarabulus'] }));
  await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { saves: 1, theirs: { description: 'In Africa.', synonyms: [] } } });
  expect(await editTag(SYSTEM, edited({ saves: 1, synonyms: ['Tarabulus'] }))).toEqual({ saves: 2 });
});

test('a merged tag’s stories, addresses and names count as the other’s, and come back when it is taken back', async () => {
  await published('one', [names.libia]);
  await published('both', [names.libya, names.libia]);
  await editTag(SYSTEM, edited({ tagId: names.libia, name: 'Libia', slug: 'libia', synonyms: ['Tarabulus'] }));
  expect(await getTagUse(SYSTEM, names.libia)).toMatchObject({ live: 2, others: 0, headlines: expect.arrayContaining(['one', 'both']) });
  const shown = await shownBy(() => mergeTag(SYSTEM, { tagId: names.libia, intoId: names.libya }));
  for (const name of [page.tag('libia'), page.tag('libya'), page.tagName(names.libia), page.tagName(names.libya)]) expect(shown).toContain(name);
  expect([await tagsOn('one'), await tagsOn('both')]).toEqual([['libya Libya'], ['libya Libya']]);
  expect(await getTag('libia')).toMatchObject({ slug: 'libya' });
  expect((await searchTags(SYSTEM, 'libia')).map(({ name, also }) => [name, also])).toEqual([['Libya', ['Libia', 'Tarabulus']]]);
  for (const text of ['tag:libya', 'tag:libia', 'tag:tarabulus']) {
    expect((await listStories(SYSTEM, StoryFilter.parse({ text }))).stories, text).toHaveLength(2);
  }
  expect((await listStories(SYSTEM, StoryFilter.parse({ tag: names.libya }))).stories).toHaveLength(2);
  const { tags } = await pageOfTags(SYSTEM, TagFilter.parse({ text: 'tarabulus' }));
  expect(tags.map(({ name, stories, into }) => [name, stories, into])).toEqual([
    ['Libia', 2, 'Libya'],
    ['Libya', 2, null],
  ]);
  await unmergeTag(SYSTEM, { tagId: names.libia });
  expect([await tagsOn('one'), await tagsOn('both')]).toEqual([['libia Libia'], ['libya Libya', 'libia Libia']]);
  expect(await getTag('libia')).toMatchObject({ slug: 'libia' });
  expect((await listStories(SYSTEM, StoryFilter.parse({ tag: names.libya }))).stories).toHaveLength(1);
  expect(await audit()).toBe('tag.unmerge');
});

test('a tag is not merged into itself, in a circle, twice, or across what readers see', async () => {
  const merge = (tagId: string, intoId: string) => mergeTag(SYSTEM, { tagId, intoId });
  const refused = { code: 'invalid', fields: { intoId: expect.any(String) } };
  await expect(merge(names.libya, names.libya)).rejects.toMatchObject(refused);
  await expect(merge(names.libya, 'none')).rejects.toMatchObject(refused);
  const { id: desk } = await createTag(SYSTEM, { name: 'Desk', kind: 'internal' });
  await expect(merge(names.libya, desk)).rejects.toMatchObject(refused);
  await merge(names.libia, names.libya);
  await expect(merge(names.libya, names.libia)).rejects.toMatchObject(refused);
  await expect(merge(names.libia, names.libya)).rejects.toMatchObject(refused);
  await expect(unmergeTag(SYSTEM, { tagId: names.libya })).rejects.toMatchObject({ code: 'invalid' });
});

test('a proposed tag can be used at once, and readers find it nowhere before an editor approves it', async () => {
  const { id, state } = await proposeTag(CONTRIBUTOR, { name: 'Herring', kind: 'topic' });
  expect(state).toBe('proposed');
  await published('one', [names.libya, id]);
  expect(await tagsOn('one')).toEqual(['libya Libya']);
  expect(await getTag('herring')).toBeUndefined();
  const before = await getStory('/news/one');
  const shown = await shownBy(() => approveTag(SYSTEM, { tagId: id }));
  expect(await tagsOn('one')).toEqual(['libya Libya', 'herring Herring']);
  expect(await getStory('/news/one')).toMatchObject({ updatedAt: before?.updatedAt, publishedAt: before?.publishedAt, publicVersions: 1 });
  for (const name of [page.story('/news/one'), page.tag('herring'), page.front]) expect(shown).toContain(name);
  await expect(approveTag(SYSTEM, { tagId: id })).rejects.toMatchObject({ code: 'invalid' });
  await expect(createTag(CONTRIBUTOR, { name: 'Cod', kind: 'topic' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(approveTag(CONTRIBUTOR, { tagId: id })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a declined tag stays unseen, or counts as the tag the editor names; proposed again, it waits again', async () => {
  const { id } = await proposeTag(CONTRIBUTOR, { name: 'Lybia', kind: 'place' });
  await published('one', [id]);
  await declineTag(SYSTEM, { tagId: id, intoId: null });
  expect(await tagsOn('one')).toEqual([]);
  expect((await searchTags(SYSTEM, 'lybia')).map(({ name }) => name)).not.toContain('Lybia');
  expect(await proposeTag(CONTRIBUTOR, { name: 'Lybia', kind: 'place' })).toMatchObject({ id, state: 'proposed' });
  await declineTag(SYSTEM, { tagId: id, intoId: names.libya });
  expect(await tagsOn('one')).toEqual(['libya Libya']);
  expect(await audit()).toBe('tag.decline');
});

test('an internal tag is in nothing readers get, also when it becomes internal later or public again', async () => {
  await published('one', [names.libya]);
  await editTag(SYSTEM, edited({ kind: 'internal' }));
  expect(await tagsOn('one')).toEqual([]);
  expect((await listFeed())[0]?.tags).toEqual([]);
  expect(await getTag('libya')).toBeUndefined();
  await published('two', [names.libya]);
  expect((await store().client.execute('select count(*) as n from release_tag')).rows[0]?.n).toBe(1);
  await editTag(SYSTEM, edited());
  expect([await tagsOn('one'), await tagsOn('two')]).toEqual([['libya Libya'], ['libya Libya']]);
});

test('many stories are tagged at once, live ones for readers too, it is not news, and undone on just those it changed', async () => {
  const storyIds = [await published('one', []), await published('two', [names.libya])];
  const { id: draftId } = await createStory(SYSTEM, StoryDraft.parse({ headline: 'A draft' }));
  const before = await getStory('/news/one');
  const all = { tagId: names.libya, storyIds: [...storyIds, draftId], adds: true };
  const { changed, results } = await tagStories(SYSTEM, all);
  expect([changed, results.every(({ ok }) => ok)]).toEqual([[storyIds[0], draftId], true]);
  expect(await tagsOn('one')).toEqual(['libya Libya']);
  expect((await getStory('/news/one'))?.updatedAt).toBe(before?.updatedAt);
  const { stories } = await listStories(SYSTEM, StoryFilter.parse({ tag: names.libya }));
  expect(stories.map(({ headline, version, liveVersion }) => [headline, version === liveVersion]).sort()).toEqual([
    ['A draft', false],
    ['one', true],
    ['two', true],
  ]);
  expect(await audit()).toBe('tag.batch');
  await tagStories(SYSTEM, { ...all, storyIds: changed, adds: false });
  expect([await tagsOn('one'), await tagsOn('two')]).toEqual([[], ['libya Libya']]);
  await expect(tagStories(CONTRIBUTOR, all)).rejects.toMatchObject({ code: 'forbidden' });
});
