import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { openTestDatabase } from '../test-database.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { createTag, declineTag, editTag, proposeTag } from './commands.ts';
import { mergeTag } from './merge-commands.ts';
import { searchTags } from './queries.ts';
import { TagEdit } from './rules.ts';

const CONTRIBUTOR: Actor = { id: 'cleo', name: 'Cleo', role: 'contributor' };
const names = { libya: '', libia: '' };
const edited = (differs: object = {}) =>
  TagEdit.parse({ tagId: names.libya, name: 'Libya', kind: 'place', slug: 'libya', synonyms: [], description: '', ...differs });

test.beforeEach(async () => {
  await openTestDatabase();
  names.libya = (await createTag(SYSTEM, { name: 'Libya', kind: 'place' })).id;
  names.libia = (await createTag(SYSTEM, { name: 'Libia', kind: 'place' })).id;
});

test('a name that is there already is told as what, also where it is another name; a tag is not called what another is', async () => {
  const kelp = await createTag(SYSTEM, { name: 'Kelp', kind: 'topic' });
  expect(await createTag(SYSTEM, { name: 'kelp', kind: 'internal' })).toEqual({ ...kelp, isNew: false, state: 'public', kind: 'topic' });
  await editTag(SYSTEM, TagEdit.parse({ tagId: kelp.id, name: 'Kelp', kind: 'topic', slug: 'kelp', synonyms: ['Seaweed'], description: '' }));
  expect(await createTag(SYSTEM, { name: 'Seaweed', kind: 'topic' })).toMatchObject({ id: kelp.id, isNew: false });
  const refused = (field: string) => ({ code: 'invalid', fields: { [field]: expect.stringContaining('Kelp') } });
  await expect(editTag(SYSTEM, edited({ name: 'KELP' }))).rejects.toMatchObject(refused('name'));
  await expect(editTag(SYSTEM, edited({ name: 'Seaweed' }))).rejects.toMatchObject(refused('name'));
  await expect(editTag(SYSTEM, edited({ synonyms: ['Kelp'] }))).rejects.toMatchObject(refused('synonyms'));
  await mergeTag(SYSTEM, { tagId: names.libia, intoId: names.libya });
  await editTag(SYSTEM, edited({ name: 'LIBYA', synonyms: ['Libia'] }));
});

test('of any number of tags those are offered that are called as typed, the ones called so exactly first', async () => {
  const values = Array.from({ length: 2300 }, (_, at) => `('many${at}', 'many-${at}', 'Harbour number ${at}', 'topic', '[]')`);
  await store().client.execute(`insert into tag (id, slug, name, kind, synonyms) values ${values.join(',')}`);
  await createTag(SYSTEM, { name: 'Old Harbour', kind: 'place' });
  const { id } = await createTag(SYSTEM, { name: 'Harbour', kind: 'place' });
  const offered = async (text: string) => (await searchTags(SYSTEM, text)).map(({ name }) => name);
  expect(await offered('number 2299')).toEqual(['Harbour number 2299']);
  expect((await offered('HÁRBOUR')).slice(0, 2)).toEqual(['Harbour', 'Harbour number 0']);
  expect((await offered('harbour')).length).toBe(8);
  expect(await offered('old h')).toEqual(['Old Harbour']);
  await proposeTag(CONTRIBUTOR, { name: 'Harbour lights', kind: 'topic' });
  expect(await offered('harbour li')).toEqual(['Harbour lights']);
  expect(await searchTags(SYSTEM, 'harbour li', { isApproved: true })).toEqual([]);
  await declineTag(SYSTEM, { tagId: (await proposeTag(CONTRIBUTOR, { name: 'Harbour lights', kind: 'topic' })).id, intoId: id });
  expect(await searchTags(SYSTEM, 'harbour li')).toMatchObject([{ id, name: 'Harbour', also: ['Harbour lights'] }]);
});
