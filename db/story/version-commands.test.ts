import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { openTestDatabase } from '../test-database.ts';
import { addUser } from '../user/commands.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { plainText } from './body-rules.ts';
import { createStory, saveStory } from './commands.ts';
import { getStory } from './queries.ts';
import { StoryDraft } from './rules.ts';
import { branchStory, restoreVersion } from './version-commands.ts';
import { compareVersions, listVersions } from './version-queries.ts';

const rows = async (statement: string) => (await store().client.execute(statement)).rows;
const draftOf = (headline: string, blocks: Record<string, string>) =>
  StoryDraft.parse({
    headline,
    body: {
      type: 'doc',
      content: Object.entries(blocks).map(([id, text]) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] })),
    },
  });
const FIRST = draftOf('First', { aaaa: 'One', bbbb: 'Two' });
const SECOND = draftOf('Second', { aaaa: 'One changed', cccc: 'Three' });

test.beforeEach(async () => {
  await openTestDatabase();
});

async function twoVersions() {
  const { id } = await createStory(SYSTEM, FIRST);
  const { saves } = await saveStory(SYSTEM, { storyId: id, saves: 1, draft: SECOND, autosave: false });
  return { storyId: id, saves };
}

const idsOf = (draft: StoryDraft | undefined) => draft?.body.content.map(({ attrs }) => attrs.id);

test('restoring makes the old text a new version, with every field, and keeps all others', async () => {
  const { storyId, saves } = await twoVersions();
  const restored = await restoreVersion(SYSTEM, { storyId, saves, seq: 1, reason: 'It was better' });
  expect(restored.version).toBe(3);
  expect((await getStory(SYSTEM, storyId))?.draft).toEqual(FIRST);
  expect((await listVersions(SYSTEM, storyId, 1))?.versions.map(({ seq, kind, reason }) => [seq, kind, reason])).toEqual([
    [3, 'restore', 'It was better'],
    [2, 'save', ''],
    [1, 'save', ''],
  ]);
  const [entry] = await rows("select after from audit where verb = 'story.restore'");
  expect(JSON.parse(String(entry?.after))).toMatchObject({ version: 3, restored: 1 });
});

test('the text a restored version takes the place of stays, though its writer goes on at once', async () => {
  const { id } = await createStory(SYSTEM, FIRST);
  const typed = await saveStory(SYSTEM, { storyId: id, saves: 1, draft: SECOND, autosave: true });
  const restored = await restoreVersion(SYSTEM, { storyId: id, saves: typed.saves, seq: 1, reason: '' });
  const next = await saveStory(SYSTEM, { storyId: id, saves: restored.saves, draft: { ...FIRST, kicker: 'On' }, autosave: true });
  const again = await restoreVersion(SYSTEM, { storyId: id, saves: next.saves, seq: 2, reason: '' });
  await saveStory(SYSTEM, { storyId: id, saves: again.saves, draft: { ...SECOND, kicker: 'On' }, autosave: true });
  const kinds = (await listVersions(SYSTEM, id, 1))?.versions.map(({ seq, kind }) => `${seq} ${kind}`);
  expect(kinds).toEqual(['6 autosave', '5 restore', '4 autosave', '3 restore', '2 autosave', '1 save']);
});

test('one paragraph is restored to where it stood, changed back, or taken out again', async () => {
  const { storyId, saves } = await twoVersions();
  const back = await restoreVersion(SYSTEM, { storyId, saves, seq: 1, blockId: 'bbbb', reason: '' });
  expect(idsOf((await getStory(SYSTEM, storyId))?.draft)).toEqual(['aaaa', 'bbbb', 'cccc']);
  const out = await restoreVersion(SYSTEM, { storyId, saves: back.saves, seq: 1, blockId: 'cccc', reason: '' });
  await restoreVersion(SYSTEM, { storyId, saves: out.saves, seq: 1, blockId: 'aaaa', reason: '' });
  const { draft } = (await getStory(SYSTEM, storyId)) ?? {};
  expect([draft?.headline, draft?.body]).toEqual(['Second', FIRST.body]);
});

test('restoring is refused over somebody else’s save, and for what does not exist', async () => {
  const { storyId, saves } = await twoVersions();
  await expect(restoreVersion(SYSTEM, { storyId, saves: saves - 1, seq: 1, reason: '' })).rejects.toMatchObject({ code: 'conflict' });
  await expect(restoreVersion(SYSTEM, { storyId, saves, seq: 9, reason: '' })).rejects.toMatchObject({
    code: 'missing',
    message: 'This story has no version 9',
  });
  await expect(restoreVersion(SYSTEM, { storyId, saves, seq: 1, blockId: 'zzzz', reason: '' })).rejects.toMatchObject({ code: 'missing' });
});

test('a text set aside is a version beside the newest, and no later save writes over it', async () => {
  const { storyId, saves } = await twoVersions();
  const { seq } = await branchStory(SYSTEM, { storyId, draft: draftOf('Mine', { aaaa: 'Mine' }), reason: 'Somebody saved first' });
  expect((await getStory(SYSTEM, storyId))?.draft.headline).toBe('Second');
  const next = await saveStory(SYSTEM, { storyId, saves, draft: SECOND, autosave: true });
  expect([seq, next.version]).toEqual([3, 4]);
  expect(await rows("select reason from story_version where kind = 'branch'")).toEqual([expect.objectContaining({ reason: 'Somebody saved first' })]);
});

test('two versions are compared with every id in words', async () => {
  const { storyId } = await twoVersions();
  const found = await compareVersions(SYSTEM, storyId, 1, 2);
  expect(found?.fields.map(({ field }) => field)).toEqual(['headline']);
  expect(found?.blocks.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['aaaa changed', 'bbbb removed', 'cccc added']);
  expect(await compareVersions(SYSTEM, storyId, 1, 9)).toBeUndefined();
});

test('nobody who may not read a story reads its history', async () => {
  const { storyId } = await twoVersions();
  const { id } = await addUser(SYSTEM, { email: 'eve@example.org', name: 'Eve', role: 'reporter' });
  const eve: Actor = { id, name: 'Eve', role: 'reporter' };
  expect(await listVersions(eve, storyId, 1)).toBeUndefined();
  expect(await compareVersions(eve, storyId, 1, 2)).toBeUndefined();
});

test('a block restored has no id of what stands elsewhere by now: its parts get new ones', async () => {
  const paragraph = (id: string, text: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });
  const list = (id: string, ...items: [string, string, string][]) => ({
    type: 'bulletList',
    attrs: { id },
    content: items.map(([item, inner, text]) => ({ type: 'listItem', attrs: { id: item }, content: [paragraph(inner, text)] })),
  });
  const textOf = (...content: object[]) => StoryDraft.parse({ headline: 'Lists', body: { type: 'doc', content } });
  const one: [string, string, string] = ['itm1', 'par1', 'One'];
  const { id: storyId } = await createStory(SYSTEM, textOf(list('lst1', one, ['itm2', 'par2', 'Two']), paragraph('solo', 'Alone')));
  const moved = textOf(list('lst2', one, ['itm3', 'solo', 'Alone']));
  const { saves } = await saveStory(SYSTEM, { storyId, saves: 1, draft: moved, autosave: false });
  const back = await restoreVersion(SYSTEM, { storyId, saves, seq: 1, blockId: 'lst1', reason: '' });
  const { draft } = (await getStory(SYSTEM, storyId)) ?? {};
  expect(StoryDraft.safeParse(draft).error).toBeUndefined();
  expect(idsOf(draft)).toEqual(['lst1', 'lst2']);
  expect(draft?.body.content[1]).toEqual(moved.body.content[0]);
  expect(JSON.stringify(draft?.body.content[0])).toMatch(/"par2"/);
  expect(plainText(draft?.body as StoryDraft['body'])).toBe('One\nTwo\nOne\nAlone');
  await restoreVersion(SYSTEM, { storyId, saves: back.saves, seq: 1, blockId: 'solo', reason: '' });
  const after = (await getStory(SYSTEM, storyId))?.draft;
  expect([StoryDraft.safeParse(after).error, after?.body.content.length]).toEqual([undefined, 3]);
});
