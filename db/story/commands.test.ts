import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor } from '../contributor/commands.ts';
import { getMovedPath } from '../release/gone-public.ts';
import { getStory, listStories } from '../release/public.ts';
import { createSection } from '../section/commands.ts';
import { NewSection } from '../section/rules.ts';
import { createTag } from '../tag/commands.ts';
import { openTestDatabase } from '../test-database.ts';
import { addUser } from '../user/commands.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createStory, fileStory, publishStory, saveStory, spikeStory, withdrawStory } from './commands.ts';
import { StoryDraft, StoryEnd } from './rules.ts';

const names = { news: '', sport: '', nora: '', tag: '' };
const rows = async (statement: string) => (await store().client.execute(statement)).rows;
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (fault: unknown) => fault,
  );
const refusal = (code: string, fields: Record<string, unknown> = {}) => expect.objectContaining({ code, fields: expect.objectContaining(fields) });

test.beforeEach(async () => {
  await openTestDatabase();
  names.news = await createSection(SYSTEM, NewSection.parse({ slug: 'news', name: 'News' }));
  names.sport = await createSection(SYSTEM, NewSection.parse({ slug: 'sport', name: 'Sport' }));
  names.nora = (await createContributor(SYSTEM, { name: 'Nora', bio: '', userId: null })).id;
  names.tag = (await createTag(SYSTEM, { name: 'Harbour', kind: 'topic' })).id;
});

function draftOf(differs: object = {}): StoryDraft {
  const body = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'para1' }, content: [{ type: 'text', text: 'Text.' }] }] };
  return StoryDraft.parse({ headline: 'The boats are in', sectionId: names.news, bylines: [names.nora], tags: [names.tag], body, ...differs });
}

async function published(differs: object = {}) {
  const draft = draftOf(differs);
  const { id, saves } = await createStory(SYSTEM, draft);
  return { draft, ...(await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false })) };
}

async function person(role: 'contributor' | 'editor'): Promise<Actor> {
  const { id } = await addUser(SYSTEM, { email: `${role}@example.org`, name: role, role });
  return { id, name: role, role };
}

test('a save over somebody else’s is refused with their text, and changes nothing', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf());
  await saveStory(SYSTEM, { storyId: id, saves, draft: draftOf({ headline: 'Theirs' }), autosave: false });
  const before = await rows('select * from story_version');
  const refused = await failure(saveStory(SYSTEM, { storyId: id, saves, draft: draftOf({ headline: 'Mine' }), autosave: true }));
  expect(refused).toMatchObject({ code: 'conflict', details: { saves: saves + 1, theirs: { headline: 'Theirs' } } });
  expect(await rows('select * from story_version')).toEqual(before);
});

test('autosaves of one person go on over one version; another person’s or a chosen save begins a new one', async () => {
  const [ada, bea] = [await person('editor'), SYSTEM];
  let { id, saves, version } = await createStory(ada, draftOf());
  const save = async (actor: Actor, autosave: boolean) => {
    ({ saves, version } = await saveStory(actor, { storyId: id, saves, draft: draftOf({ headline: `Save ${saves}` }), autosave }));
    return version;
  };
  expect(await save(ada, true)).toBe(2);
  expect([await save(ada, true), await save(ada, true)]).toEqual([2, 2]);
  expect(await save(bea, true)).toBe(3);
  expect(await save(ada, false)).toBe(4);
  expect(await rows('select count(*) as count from story_version')).toEqual([expect.objectContaining({ count: 4 })]);
});

test('a version readers saw is never written over', async () => {
  const { id, saves, version, draft } = await published();
  const next = await saveStory(SYSTEM, { storyId: id, saves, draft: { ...draft, headline: 'Later' }, autosave: true });
  expect(next.version).toBe(version + 1);
  const [first] = await rows(`select snapshot from story_version where seq = ${version}`);
  expect(String(first?.snapshot)).toContain('The boats are in');
  expect((await getStory('/news/the-boats-are-in'))?.headline).toBe('The boats are in');
});

test('publishing is refused with every reason, and leaves the story as it was', async () => {
  const { id, saves } = await createStory(SYSTEM, draftOf());
  const before = await rows('select * from story');
  const draft = draftOf({ headline: '', sectionId: null, bylines: [] });
  const refused = await failure(publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false }));
  expect(refused).toEqual(refusal('invalid', { headline: 'Write a headline', sectionId: 'Choose a section', bylines: 'Say who wrote it' }));
  expect(await rows('select * from story')).toEqual(before);
  expect(await rows('select * from release')).toEqual([]);
});

test('a name that does not exist is refused beside its field', async () => {
  for (const field of ['tags', 'bylines']) {
    expect(await failure(createStory(SYSTEM, draftOf({ [field]: ['nobody'] })))).toEqual(refusal('invalid', { [field]: expect.stringContaining('no such') }));
  }
  expect(await failure(createStory(SYSTEM, draftOf({ photos: [{ photoId: 'none' }] })))).toEqual(refusal('invalid', { photos: 'There is no such photo' }));
  expect(await rows('select * from story')).toEqual([]);
});

test('an address is one story’s in its section, and free in another', async () => {
  await published();
  const { id, saves } = await createStory(SYSTEM, draftOf());
  const again = publishStory(SYSTEM, { storyId: id, saves, draft: draftOf(), autosave: false });
  expect(await failure(again)).toEqual(refusal('invalid', { slug: 'Another story in this section has this address' }));
  const elsewhere = await publishStory(SYSTEM, { storyId: id, saves, draft: draftOf({ sectionId: names.sport }), autosave: false });
  expect(elsewhere.path).toBe('/sport/the-boats-are-in');
});

test('an old address leads to the newest, also after several moves and back again', async () => {
  let { id, saves, draft, path: first } = await published();
  const move = async (differs: object) => {
    draft = { ...draft, ...differs };
    const done = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false });
    saves = done.saves;
    return done.path;
  };
  const second = await move({ slug: 'the-boats' });
  const third = await move({ sectionId: names.sport });
  expect([second, third]).toEqual(['/news/the-boats', '/sport/the-boats']);
  expect([await getMovedPath(first), await getMovedPath(second), await getMovedPath(third)]).toEqual([third, third, undefined]);
  expect(await move({ sectionId: names.news, slug: 'the-boats-are-in' })).toBe(first);
  expect([await getMovedPath(first), await getMovedPath(second), await getMovedPath(third)]).toEqual([undefined, first, first]);
  await withdrawStory(SYSTEM, { storyId: id, reason: 'It is not ours' });
  expect([await getStory(first), await getMovedPath(second)]).toEqual([undefined, undefined]);
});

test('what is published for later is seen at its time and not a moment before', async () => {
  const draft = draftOf();
  const { id, saves } = await createStory(SYSTEM, draft);
  const at = Date.now() + 3_600_000;
  await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, liveFrom: at });
  const seen = async (moment: number) => [(await getStory('/news/the-boats-are-in', moment))?.headline, (await listStories({}, 1, 20, moment)).cards.length];
  expect(await seen(at - 1)).toEqual([undefined, 0]);
  expect(await seen(at)).toEqual(['The boats are in', 1]);
});

test('a new headline keeps the address readers know, and the first time of publication; the time of change is the latest', async () => {
  const { id, saves, draft } = await published();
  const first = await getStory('/news/the-boats-are-in');
  await publishStory(SYSTEM, { storyId: id, saves, draft: { ...draft, headline: 'The boats are out' }, autosave: false });
  const second = await getStory('/news/the-boats-are-in', Date.now() + 1);
  expect(second?.headline).toBe('The boats are out');
  expect(second?.publishedAt).toBe(first?.publishedAt);
  expect(second?.updatedAt).toBeGreaterThanOrEqual(first?.updatedAt ?? 0);
});

test('an internal tag is for the desk alone', async () => {
  const secret = await createTag(SYSTEM, { name: 'Legal reads this', kind: 'internal' });
  const { path } = await published({ tags: [names.tag, secret.id] });
  expect((await getStory(path))?.tags).toEqual([{ slug: 'harbour', name: 'Harbour' }]);
});

test('a story is withdrawn and spiked for a reason, which the audit keeps', async () => {
  const { id } = await published();
  await withdrawStory(SYSTEM, { storyId: id, reason: 'A court order' });
  const [entry] = await rows("select after from audit where verb = 'story.withdraw'");
  expect(String(entry?.after)).toContain('A court order');
  for (const reason of ['', '   ', 'x'.repeat(301)]) expect(StoryEnd.safeParse({ storyId: id, reason }).success, reason).toBe(false);
});

test('whoever may not read a story is told that there is none', async () => {
  const guest = await person('contributor');
  const { id, saves } = await createStory(SYSTEM, draftOf());
  for (const work of [
    fileStory(guest, { storyId: id, saves, draft: draftOf(), autosave: false }),
    fileStory(guest, { storyId: 'none', saves: 0, draft: draftOf(), autosave: false }),
  ]) {
    expect(await failure(work)).toMatchObject({ code: 'missing', message: 'There is no such story' });
  }
  expect(await failure(spikeStory(guest, { storyId: id, reason: 'It is not ours' }))).toMatchObject({ code: 'forbidden' });
});
