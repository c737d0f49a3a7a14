import { expect, test } from '@playwright/test';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { listAgenda } from './agenda-queries.ts';
import { setEmbargo } from './clock-commands.ts';
import { clearFlag, raiseFlag } from './desk-commands.ts';
import { scheduleStory } from './schedule-commands.ts';

test('each plan says how far its clock is before UTC, and which of two moments it is where its time comes twice', async () => {
  const room = await openTestNewsroom();
  const plan = async (headline: string, local: string, second?: boolean) =>
    scheduleStory(SYSTEM, { ...(await room.begin(SYSTEM, { headline })), local, second });
  await plan('Summer', '2098-07-01T12:00');
  await plan('First', '2098-10-26T01:30', false);
  await plan('Second', '2098-10-26T01:30', true);
  await plan('Winter', '2098-12-01T12:00');
  const agenda = (await listAgenda(SYSTEM)).map(({ headline, offset, turn }) => [headline, offset, turn]);
  expect(agenda).toEqual([
    ['Summer', '+01:00', undefined],
    ['First', '+01:00', 'first'],
    ['Second', '+00:00', 'second'],
    ['Winter', '+00:00', undefined],
  ]);
});

test('a plan that an embargo or a flag came after says long before that it will be held back', async () => {
  const room = await openTestNewsroom();
  const saving = await room.begin(SYSTEM);
  const { storyId } = saving;
  const against = async () => (await listAgenda(SYSTEM)).flatMap((entry) => (entry.kind === 'publish' ? [entry.against] : []));
  await scheduleStory(SYSTEM, { ...saving, local: '2099-07-01T12:00' });
  expect(await against()).toEqual([[]]);
  await setEmbargo(SYSTEM, { storyId, local: '2099-07-02T12:00' });
  const { id: flagId } = await raiseFlag(SYSTEM, { storyId, kind: 'legal', note: 'Injunction', holds: true });
  expect(await against()).toEqual([['The story is under embargo', expect.stringContaining('Injunction')]]);
  await clearFlag(SYSTEM, { storyId, flagId });
  await setEmbargo(SYSTEM, { storyId, local: '' });
  expect(await against()).toEqual([[]]);
});
