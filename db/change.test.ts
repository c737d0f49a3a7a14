import { expect, test } from '@playwright/test';
import { count } from 'drizzle-orm';
import { audit } from './audit/schema.ts';
import { change } from './change.ts';
import { db, store } from './client.ts';
import { refresh } from './release/schema.ts';
import { section } from './section/schema.ts';
import { openTestDatabase } from './test-database.ts';
import { type Actor, SYSTEM } from './user/rules.ts';

test.beforeAll(openTestDatabase);

const insert = (slug: string) =>
  change(SYSTEM, 'section.create', async ({ tx, shows, entry }) => {
    await tx.insert(section).values({ id: slug, slug, name: slug });
    shows(`section:${slug}`);
    entry({ noun: 'section', id: slug, after: { slug } });
  });

test('a change is written with its audit entry and the pages it shows', async () => {
  await insert('world');
  expect(await db.select().from(refresh)).toMatchObject([{ name: 'section:world' }]);
  expect(await db.select().from(audit)).toMatchObject([{ verb: 'section.create', nounId: 'world', after: '{"slug":"world"}' }]);
});

test('a change that fails leaves nothing behind', async () => {
  const before = await db.$count(audit);
  await expect(insert('world')).rejects.toThrow();
  expect(await db.$count(audit)).toBe(before);
});

test('a role that may never do it is refused before the turn', async () => {
  const contributor: Actor = { id: 'c', name: 'C', role: 'contributor' };
  await expect(change(contributor, 'section.create', async () => undefined)).rejects.toMatchObject({ code: 'forbidden' });
});

test('fifty writers at once all succeed, and readers wait instead of failing', async () => {
  const writes = Array.from({ length: 50 }, (_, index) => insert(`section-${index}`));
  const reads = Array.from({ length: 50 }, () => db.select({ rows: count() }).from(section));
  await Promise.all([...writes, ...reads]);
  expect(await db.$count(section)).toBe(51);
});

test('the audit cannot be rewritten', async () => {
  await expect(store().client.execute("update audit set verb = 'x'")).rejects.toThrow(/append-only/);
  await expect(store().client.execute('delete from audit')).rejects.toThrow(/append-only/);
});
