import { renameSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { createContributor, editContributor } from '../contributor/commands.ts';
import { getAuthor } from '../contributor/public.ts';
import { ContributorEdit } from '../contributor/rules.ts';
import { env } from '../env.ts';
import { addSmallPhoto } from '../matrix-makers.ts';
import { collectNames, onShown } from '../pages.ts';
import { createTag, editTag } from '../tag/commands.ts';
import { getTag } from '../tag/public.ts';
import { TagEdit } from '../tag/rules.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { editPhoto, renderPhoto } from './commands.ts';
import { getPhoto, listUnrendered } from './queries.ts';
import { photoFolder } from './store.ts';

test.beforeEach(async () => {
  await openTestDatabase();
  await mkdir(env.PHOTOS_DIR, { recursive: true });
});

test('a photo whose AVIF cannot be made keeps its others, is tried three times, and says why each time', async () => {
  const said: string[] = [];
  const { error } = console;
  console.error = (line: string) => said.push(line);
  const photo = await addSmallPhoto(SYSTEM);
  const [original, aside] = [`${photoFolder(photo.key)}/original`, `${photoFolder(photo.key)}/aside`];
  renameSync(original, aside);
  for (let tries = 0; tries < 3; tries += 1) {
    const [waiting] = await listUnrendered(SYSTEM);
    expect(waiting?.id).toBe(photo.id);
    if (waiting) await renderPhoto(SYSTEM, waiting);
  }
  console.error = error;
  expect(await listUnrendered(SYSTEM), 'not for ever').toEqual([]);
  expect(said).toHaveLength(3);
  for (const line of said) expect(line).toMatch(new RegExp(`^photo ${photo.id}: AVIF could not be made: .*original`));
  expect((await getPhoto(SYSTEM, photo.id))?.renditions).toEqual(photo.renditions);
});

test('one that failed comes after those not yet tried, and succeeds when it can', async () => {
  const [failing, next] = [await addSmallPhoto(SYSTEM), await addSmallPhoto(SYSTEM)];
  await store().client.execute({ sql: 'update photo set render_tries = 1 where id = ?', args: [failing.id] });
  expect((await listUnrendered(SYSTEM, 5)).map(({ id }) => id)).toEqual([next.id, failing.id]);
  await renderPhoto(SYSTEM, failing);
  expect((await getPhoto(SYSTEM, failing.id))?.renditions.map(({ format }) => format)).toContain('avif');
  expect((await listUnrendered(SYSTEM, 5)).map(({ id }) => id)).toEqual([next.id]);
});

test('a photo’s new words are on the pages of the tags and contributors it stands for', async () => {
  const { id: photoId } = await addSmallPhoto(SYSTEM);
  const words = { photoId, caption: 'Boats', credit: 'Ann', byline: '', alt: 'Three boats' };
  await editPhoto(SYSTEM, words);
  const { id: tagId } = await createTag(SYSTEM, { name: 'Libya', kind: 'place' });
  await editTag(SYSTEM, TagEdit.parse({ tagId, name: 'Libya', kind: 'place', slug: 'libya', synonyms: [], description: '', photoId }));
  const { id: contributorId } = await createContributor(SYSTEM, { name: 'Nora', bio: '' });
  await editContributor(SYSTEM, ContributorEdit.parse({ contributorId, name: 'Nora', slug: 'nora', bio: '', photoId }));
  const [tag, author] = [await collectNames(() => getTag('libya')), await collectNames(() => getAuthor('nora'))];
  expect([tag.result?.photo?.credit, author.result?.photo?.credit]).toEqual(['Ann', 'Ann']);
  const shown: string[] = [];
  const stop = onShown((names) => shown.push(...names));
  await editPhoto(SYSTEM, { ...words, credit: 'Ann Quay' });
  stop();
  for (const { names } of [tag, author]) expect(shown.some((name) => names.has(name))).toBe(true);
});
