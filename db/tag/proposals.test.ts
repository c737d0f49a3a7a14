import { expect, test } from '@playwright/test';
import { openTestNewsroom, type TestNewsroom } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createTag, declineTag, proposeTag } from './commands.ts';
import { getTag } from './public.ts';
import { getTagUse } from './queries.ts';

let room: TestNewsroom;
let rae: Actor;
let eve: Actor;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  rae = await room.person('Rae', 'reporter');
  eve = await room.person('Eve', 'editor');
});

const HERRING = { name: 'Herring', kind: 'topic' } as const;

test('who may create a tag but not approve one gets a proposed tag as it is, and an editor approves it by creating it', async () => {
  const { id } = await proposeTag(await room.person('Cleo', 'contributor'), HERRING);
  expect(await createTag(rae, HERRING)).toMatchObject({ id, state: 'proposed', isNew: false });
  expect(await getTag('herring')).toBeUndefined();
  expect(await createTag(eve, HERRING)).toMatchObject({ id, state: 'public', isNew: false });
  expect(await getTag('herring')).toMatchObject({ name: 'Herring' });
  expect(await createTag(rae, HERRING)).toMatchObject({ id, state: 'public' });
});

test('a declined tag is refused to those who may not approve one, beside its name', async () => {
  const { id } = await proposeTag(rae, HERRING);
  await declineTag(eve, { tagId: id, intoId: null });
  await expect(createTag(rae, HERRING)).rejects.toMatchObject({ code: 'invalid', fields: { name: expect.stringContaining('declined') } });
  expect(await getTag('herring')).toBeUndefined();
  await createTag(eve, HERRING);
  expect(await getTag('herring')).toMatchObject({ name: 'Herring' });
});

test('the headlines under a tag are for those who may edit tags', async () => {
  const { id } = await createTag(SYSTEM, HERRING);
  await room.begin(SYSTEM, { headline: 'Not yet known', tags: [id] });
  expect(await getTagUse(eve, id)).toEqual({ live: 0, others: 1, headlines: ['Not yet known'] });
  expect(await getTagUse(rae, id)).toEqual({ live: 0, others: 0, headlines: [] });
});
