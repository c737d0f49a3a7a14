import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { getStory } from '../release/public.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { createStory, publishStory } from '../story/commands.ts';
import { getStory as getDraft } from '../story/queries.ts';
import { StoryDraft } from '../story/rules.ts';
import { openTestDatabase } from '../test-database.ts';
import { addUser } from '../user/commands.ts';
import { saveProfile } from '../user/profile-commands.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createContributor, editContributor } from './commands.ts';
import { getAuthor } from './public.ts';
import { getContributor, listAccounts, pageOfContributors } from './queries.ts';
import { ContributorEdit, ContributorFilter, NewContributor } from './rules.ts';

const names = { news: '', nora: '', wire: '' };
const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };
const edited = (differs: object = {}) => ContributorEdit.parse({ contributorId: names.nora, name: 'Nora Quay', slug: 'nora-quay', bio: '', ...differs });

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

test('what somebody did stands with their name before readers, in order', async () => {
  await published([
    { id: names.wire, role: 'reported' },
    { id: names.nora, role: 'translated' },
  ]);
  expect((await getStory('/news/boats'))?.bylines).toEqual([
    { slug: 'wire', name: 'Wire', role: 'reported', kind: 'agency' },
    { slug: 'nora-quay', name: 'Nora Quay', role: 'translated', kind: 'person' },
  ]);
  const { rows } = await store().client.execute('select position, role from story_byline order by position');
  expect(rows.map(({ position, role }) => [position, role])).toEqual([
    [0, 'reported'],
    [1, 'translated'],
  ]);
  expect(await getContributor(SYSTEM, names.nora)).toMatchObject({ stories: 1, live: 1 });
});

test('a version kept when bylines were bare ids is read as by its authors', async () => {
  const id = await published([names.nora]);
  await store().client.execute({ sql: `update story_version set snapshot = json_set(snapshot, '$.bylines', json_array(?))`, args: [names.nora] });
  expect((await getDraft(SYSTEM, id))?.draft.bylines).toEqual([{ id: names.nora, role: 'by' }]);
  expect(StoryDraft.parse({ headline: '', bylines: [names.nora] }).bylines).toEqual([{ id: names.nora, role: 'by' }]);
});

test('a contributor’s page has their present name, at their old addresses too; stories keep the name they were released with', async () => {
  await published([names.nora]);
  await editContributor(SYSTEM, edited({ name: 'Nora Quay-Lee', slug: 'nora-quay-lee', bio: 'Ships.' }));
  expect(await getAuthor('nora-quay')).toMatchObject({
    slug: 'nora-quay-lee',
    name: 'Nora Quay-Lee',
    bio: 'Ships.',
    slugs: expect.arrayContaining(['nora-quay']),
  });
  expect((await getStory('/news/boats'))?.bylines).toMatchObject([{ name: 'Nora Quay' }]);
  const { rows } = await store().client.execute('select verb from audit order by id desc limit 1');
  expect(rows[0]?.verb).toBe('contributor.edit');
});

test('what another contributor has is refused beside the field', async () => {
  const { id: userId } = await addUser(SYSTEM, { email: 'nora@example.org', name: 'Nora', role: 'reporter' });
  const refused = (field: string) => ({ code: 'invalid', fields: { [field]: expect.any(String) } });
  await expect(editContributor(SYSTEM, edited({ slug: 'wire' }))).rejects.toMatchObject(refused('slug'));
  await expect(editContributor(SYSTEM, edited({ userId: 'none' }))).rejects.toMatchObject(refused('userId'));
  await expect(editContributor(SYSTEM, edited({ kind: 'agency', userId }))).rejects.toMatchObject(refused('userId'));
  await editContributor(SYSTEM, edited({ userId }));
  await expect(editContributor(SYSTEM, edited({ contributorId: names.wire, slug: 'wire', userId }))).rejects.toMatchObject(refused('userId'));
  const reporter: Actor = { id: 'rae', name: 'Rae', role: 'reporter' };
  await expect(editContributor(reporter, edited())).rejects.toMatchObject({ code: 'forbidden' });
  for (const [field, bad] of [
    ['name', ' '],
    ['name', 'x'.repeat(300)],
    ['slug', 'No Way'],
  ] as const) {
    expect(ContributorEdit.safeParse({ ...edited(), [field]: bad }).error?.issues[0]?.path, bad).toEqual([field]);
  }
});

test('nobody but the product itself adds a contributor for an account: people link one by editing', async () => {
  const { id: userId } = await addUser(SYSTEM, { email: 'nora@example.org', name: 'Nora', role: 'reporter' });
  const reporter: Actor = { id: 'rae', name: 'Rae', role: 'reporter' };
  expect(NewContributor.safeParse({ name: 'Rae', userId }).success).toBe(false);
  await expect(createContributor(reporter, { name: 'Rae', bio: '', userId })).rejects.toMatchObject({ code: 'forbidden' });
  const { id } = await createContributor(reporter, NewContributor.parse({ name: 'Rae' }));
  expect(await getContributor(SYSTEM, id)).toMatchObject({ name: 'Rae', userId: null });
});

test('what is behind a contributor is for those who may edit them', async () => {
  const [reporter, editor]: Actor[] = [
    { id: 'rae', name: 'Rae', role: 'reporter' },
    { id: 'eve', name: 'Eve', role: 'editor' },
  ];
  const all = ContributorFilter.parse({});
  const seenBy = async (actor: Actor) => [
    await getContributor(actor, names.nora),
    await listAccounts(actor),
    (await pageOfContributors(actor, all)).contributors,
  ];
  await addUser(SYSTEM, { email: 'nora@example.org', name: 'Nora', role: 'reporter' });
  expect(await seenBy(reporter as Actor)).toEqual([undefined, [], []]);
  expect(await seenBy(editor as Actor)).toMatchObject([{ name: 'Nora Quay' }, [{ name: 'Nora' }], [{ name: 'Nora Quay' }, { name: 'Wire' }]]);
});

test('who saved from an older state is told what stands there now; one’s own byline counts as a save too', async () => {
  const { id: userId } = await addUser(SYSTEM, { email: 'nora@example.org', name: 'Nora', role: 'reporter' });
  await editContributor(SYSTEM, edited({ saves: 0, userId }));
  const stale = editContributor(SYSTEM, edited({ saves: 0, bio: 'Ships.' }));
  await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { saves: 1, theirs: { bio: '', userId } } });
  await saveProfile({ id: userId, name: 'Nora', role: 'reporter' }, { name: 'Nora', bylineName: 'Nora Q.' });
  await expect(editContributor(SYSTEM, edited({ saves: 1 }))).rejects.toMatchObject({ code: 'conflict', details: { saves: 2, theirs: { name: 'Nora Q.' } } });
});
