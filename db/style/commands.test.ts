import { expect, test } from '@playwright/test';
import { openTestDatabase } from '../test-database.ts';
import { SYSTEM } from '../user/rules.ts';
import { addStyle, editStyle, removeStyle } from './commands.ts';
import { listStyle } from './queries.ts';
import { NewStyle } from './rules.ts';

const entry = (pattern: string) => NewStyle.parse({ pattern, suggestion: 'use', reason: 'Plain words first.' });

test('entries are added, changed and removed; two never look for the same', async () => {
  await openTestDatabase();
  const id = await addStyle(SYSTEM, entry('utilise'));
  await addStyle(SYSTEM, entry('employ'));
  await expect(addStyle(SYSTEM, entry('utilise'))).rejects.toMatchObject({ code: 'invalid', fields: { pattern: 'Another entry looks for this' } });
  await expect(editStyle(SYSTEM, { styleId: id, ...entry('employ') })).rejects.toMatchObject({ code: 'invalid' });
  await editStyle(SYSTEM, { styleId: id, ...entry('utilis*') });
  expect((await listStyle(SYSTEM)).map(({ pattern }) => pattern)).toEqual(['employ', 'utilis*']);
  await removeStyle(SYSTEM, { styleId: id });
  expect((await listStyle(SYSTEM)).map(({ pattern }) => pattern)).toEqual(['employ']);
  await expect(removeStyle(SYSTEM, { styleId: id })).rejects.toMatchObject({ code: 'missing' });
});
