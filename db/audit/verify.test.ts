import { expect, test } from '@playwright/test';
import { change } from '../change.ts';
import { store } from '../client.ts';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { verifyAudit } from './verify.ts';

/** More than one page of the walk. */
const ROWS = 1003;

test.beforeEach(async () => {
  await openTestDatabase();
  await change(SYSTEM, 'section.create', async ({ entry }) => {
    for (let number = 1; number <= ROWS; number += 1) entry({ noun: 'section', id: `s${number}`, after: { number } });
  });
});

const tamper = async (statement: string) => {
  for (const name of ['audit_no_update', 'audit_no_delete']) await store().client.execute(`drop trigger if exists ${name}`);
  await store().client.execute(statement);
};

test('an untouched audit is whole, also an empty one', async () => {
  expect(await verifyAudit()).toEqual({ rows: ROWS });
  await openTestDatabase();
  expect(await verifyAudit()).toEqual({ rows: 0 });
});

test('names an altered row', async () => {
  await tamper("update audit set actor_name = 'Nobody' where id = 1002");
  expect(await verifyAudit()).toEqual({ rows: 1001, broken: { id: 1002, why: expect.stringContaining('not what was sealed') } });
});

test('names the row after a removed one', async () => {
  await tamper('delete from audit where id = 500');
  expect(await verifyAudit()).toMatchObject({ rows: 499, broken: { id: 501, why: expect.stringContaining('does not follow') } });
});

test('notices that the first row or the end was cut off', async () => {
  await tamper('delete from audit where id > 1000');
  expect(await verifyAudit()).toMatchObject({ rows: 1000, broken: { id: 1001 } });
  await tamper('delete from audit where id = 1');
  expect(await verifyAudit()).toMatchObject({ rows: 0, broken: { id: 2 } });
});
