import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { createSection } from './commands.ts';
import { NewSection, RESERVED } from './rules.ts';

const add = (section: object) => createSection(SYSTEM, NewSection.parse({ name: 'Name', ...section }));

test('sections stand in two levels, each with an address of its own', async () => {
  await openTestDatabase();
  const news = await add({ slug: 'news' });
  const world = await add({ slug: 'world', parentId: news });
  await expect(add({ slug: 'asia', parentId: world })).rejects.toMatchObject({ code: 'invalid', fields: { parentId: expect.any(String) } });
  await expect(add({ slug: 'asia', parentId: 'none' })).rejects.toMatchObject({ code: 'invalid', fields: { parentId: expect.any(String) } });
  await expect(add({ slug: 'world' })).rejects.toMatchObject({ code: 'invalid', fields: { slug: 'Another section has this address' } });
});

test('no section takes an address the site uses itself', () => {
  const used = [...readdirSync('app'), ...readdirSync('app/(site)'), ...readdirSync('public')].filter((name) => /^[a-z-]+(\.xml)?$/.test(name));
  expect(used.length).toBeGreaterThan(5);
  for (const name of used) expect(RESERVED, name).toContain(name);
  for (const name of RESERVED) expect(NewSection.safeParse({ slug: name, name: 'Name' }).success, name).toBe(false);
});
