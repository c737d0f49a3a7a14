import { expect, test } from '@playwright/test';
import { openTestDatabase } from '../test-database.ts';
import { isUnfinished, marked } from './unfinished.ts';

test('a demo newspaper whose loading was interrupted is known as such until it is loaded whole', async () => {
  await openTestDatabase();
  await expect(marked(() => Promise.reject(new Error('interrupted')))).rejects.toThrow('interrupted');
  expect(isUnfinished()).toBe(true);
  await marked(async () => undefined);
  expect(isUnfinished()).toBe(false);
});
