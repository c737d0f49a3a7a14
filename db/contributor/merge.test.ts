import { expect, test } from '@playwright/test';
import { onShown, page } from '../pages.ts';
import { getStory } from '../release/public.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { createStory, publishStory } from '../story/commands.ts';
import { StoryFilter } from '../story/filter-rules.ts';
import { getStory as getDraft, listStories } from '../story/queries.ts';
import { StoryDraft } from '../story/rules.ts';
import { openTestDatabase } from '../test-database.ts';
import { acceptInvitation, addUser } from '../user/commands.ts';
import { takeByline } from '../user/profile-commands.ts';
import { type Actor, type Role, SYSTEM } from '../user/rules.ts';
import { createContributor } from './commands.ts';
import { mergeContributor, retireContributor, reviveContributor, unmergeContributor } from './merge-commands.ts';
import { getAuthor } from './public.ts';
import { getContributor, getOwnContributor, searchContributors } from './queries.ts';

const names = { news: '', nora: '', wire: '' };
const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };

test.beforeEach(async () => {
  await openTestDatabase();
  names.news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora Quay', bio: '', userId: null })).id;
  names.wire = (await createContributor(SYSTEM, { name: 'Wire', kind: 'agency', bio: '', userId: null })).id;
});

async function published(bylines: unknown) {
  const draft = StoryDraft.parse({ headline: 'Boats', slug: 'boats', sectionId: names.news, bylines, body });
  const { id, saves } = await createStory(SYSTEM, draft);
  await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false });
  return id;
}

test('somebody else of the same name gets an address of their own, and both are told apart', async () => {
  expect(await createContributor(SYSTEM, { name: 'Nora Quay', bio: '' })).toMatchObject({ id: names.nora, isNew: false });
  const other = await createContributor(SYSTEM, { name: 'Nora Quay', bio: '', another: true });
  expect([other.isNew, (await getContributor(SYSTEM, other.id))?.slug]).toEqual([true, 'nora-quay-2']);
  const offered = await searchContributors(SYSTEM, 'nora quay');
  expect(offered.map(({ note }) => note).sort()).toEqual(['/by/nora-quay', '/by/nora-quay-2']);
});

test('a retired contributor is not offered for bylines, keeps page and stories, and comes back', async () => {
  await published([names.nora]);
  const offered = async () => (await searchContributors(SYSTEM, 'nora', { isOffered: true })).length;
  await retireContributor(SYSTEM, { contributorId: names.nora });
  expect([await offered(), (await getAuthor('nora-quay'))?.name, (await getStory('/news/boats'))?.bylines[0]?.name]).toEqual([0, 'Nora Quay', 'Nora Quay']);
  expect(await searchContributors(SYSTEM, 'nora')).toMatchObject([{ note: 'retired' }]);
  await expect(retireContributor(SYSTEM, { contributorId: names.nora })).rejects.toMatchObject({ code: 'invalid' });
  await reviveContributor(SYSTEM, { contributorId: names.nora });
  expect(await offered()).toBe(1);
});

test('a merged contributor’s page, stories and new bylines are the other’s, and come back when it is taken back', async () => {
  const { id } = await createContributor(SYSTEM, { name: 'N. Quay', bio: '' });
  await published([id]);
  const found = async (filter: object) => (await listStories(SYSTEM, StoryFilter.parse(filter))).stories.length;
  const shown = new Set<string>();
  const stop = onShown((all) => all.forEach((name) => void shown.add(name)));
  expect(await mergeContributor(SYSTEM, { contributorId: id, intoId: names.nora })).toEqual({ into: 'Nora Quay' });
  stop();
  expect(shown).toEqual(new Set([page.author('n-quay'), page.author('nora-quay')]));
  expect(await getAuthor('n-quay')).toMatchObject({ slug: 'nora-quay', slugs: expect.arrayContaining(['n-quay', 'nora-quay']) });
  expect((await getStory('/news/boats'))?.bylines).toMatchObject([{ name: 'N. Quay' }]);
  expect([await found({ author: names.nora }), await found({ author: id }), await found({ text: 'by:"nora quay"' })]).toEqual([1, 1, 1]);
  expect(await getContributor(SYSTEM, names.nora)).toMatchObject({ stories: 1, merged: [{ name: 'N. Quay' }] });
  expect(await searchContributors(SYSTEM, 'n. quay')).toMatchObject([{ id: names.nora, also: ['N. Quay'] }]);
  await unmergeContributor(SYSTEM, { contributorId: id });
  expect([(await getAuthor('n-quay'))?.slug, await found({ author: names.nora })]).toEqual(['n-quay', 0]);
});

test('what is published after a merge is signed as the one who stays, once', async () => {
  const { id } = await createContributor(SYSTEM, { name: 'N. Quay', bio: '' });
  await mergeContributor(SYSTEM, { contributorId: id, intoId: names.nora });
  await published([id, names.nora]);
  expect((await getStory('/news/boats'))?.bylines).toMatchObject([{ slug: 'nora-quay', name: 'Nora Quay' }]);
  expect((await getStory('/news/boats'))?.bylines).toHaveLength(1);
});

test('a contributor is not merged with itself, across kinds, or as the third of a chain', async () => {
  const { id } = await createContributor(SYSTEM, { name: 'N. Quay', bio: '' });
  const { id: third } = await createContributor(SYSTEM, { name: 'Third', bio: '' });
  const refused = { code: 'invalid', fields: { intoId: expect.any(String) } };
  const merge = (contributorId: string, intoId: string) => mergeContributor(SYSTEM, { contributorId, intoId });
  await expect(merge(id, id)).rejects.toMatchObject(refused);
  await expect(merge(id, names.wire)).rejects.toMatchObject(refused);
  await merge(id, names.nora);
  await expect(merge(names.nora, third)).rejects.toMatchObject(refused);
  await expect(merge(third, id)).rejects.toMatchObject(refused);
});

test('an account has its contributor: whoever writes from joining on, others when they first sign; one’s name is linked by those who may', async () => {
  const person = async (role: Role) => addUser(SYSTEM, { email: `${role}@example.org`, name: `Rae ${role}`, role });
  const [reporter, chief] = [await person('reporter'), await person('administrator')];
  const password = 'the herring run in late October';
  await acceptInvitation({ token: reporter.token, name: 'Rae Lind', password });
  await acceptInvitation({ token: chief.token, name: 'Ada', password });
  const [rae, ada]: Actor[] = [
    { id: reporter.id, name: 'Rae Lind', role: 'reporter' },
    { id: chief.id, name: 'Ada', role: 'administrator' },
  ];
  expect(await getOwnContributor(rae as Actor)).toMatchObject({ name: 'Rae Lind' });
  expect(await getOwnContributor(ada as Actor)).toBeUndefined();
  const { id } = await createContributor(SYSTEM, { name: 'Ada', bio: '' });
  expect(await takeByline(ada as Actor)).toEqual({ id, name: 'Ada' });
  expect(await takeByline(ada as Actor)).toEqual({ id, name: 'Ada' });
  const draft = await createStory(ada as Actor, StoryDraft.parse({ headline: 'Mine' }));
  expect((await getDraft(SYSTEM, draft.id))?.draft.bylines).toEqual([{ id, role: 'by' }]);
  const { id: other } = await addUser(SYSTEM, { email: 'n@example.org', name: 'Nora Quay', role: 'reporter' });
  await expect(takeByline({ id: other, name: 'Nora Quay', role: 'reporter' })).rejects.toMatchObject({ code: 'invalid' });
});
