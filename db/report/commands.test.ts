import { expect, test } from '@playwright/test';
import { store } from '../client.ts';
import { listNotices } from '../notice/queries.ts';
import { withdrawStory } from '../story/commands.ts';
import { correctStory } from '../story/correct-commands.ts';
import { bodyOf, openTestNewsroom, type TestNewsroom, verbsOn } from '../test-newsroom.ts';
import { type Actor, SYSTEM } from '../user/rules.ts';
import { answerReport, forgetContacts, sendReport } from './commands.ts';
import { countOpenReports, hasOldContacts, listReports } from './queries.ts';
import { NewReport, ReportAnswer, ReportFilter } from './rules.ts';

let room: TestNewsroom;
let ada: Actor;
let rex: Actor;
let address = 0;
test.beforeEach(async () => {
  room = await openTestNewsroom();
  ada = await room.person('Ada', 'editor');
  rex = await room.person('Rex', 'reporter');
  address += 1;
});

const send = (differs: object = {}) =>
  sendReport(NewReport.parse({ path: '/news/boats', version: 2, blockId: 'para1', message: 'It was Tuesday', ...differs }), `address ${address}`);
const listed = async (status: 'open' | 'answered', actor = ada) => (await listReports(actor, ReportFilter.parse({ status }))).reports;
const asRead = (text: string) => ({ slug: 'boats', body: bodyOf({ para1: text, para2: 'More.' }) });

test('a report keeps the paragraph as it was read, beside what readers see now', async () => {
  const { storyId, saves, version, draft } = await room.publish(rex, asRead('On Monday.'));
  const correction = { kind: 'correction', publicText: 'It was Tuesday.', placement: 'top' } as const;
  await correctStory(ada, { storyId, saves, draft: { ...draft, ...(asRead('On Tuesday.') as object) }, correction });
  await send({ version });
  const [report] = await listed('open');
  expect(report).toMatchObject({ storyId, version, blockId: 'para1', quote: 'On Monday.', now: 'On Tuesday.', path: '/news/boats', outcome: null });
  await send({ version: 99, blockId: 'gone1' });
  expect((await listed('open'))[1]).toMatchObject({ version: version + 1, blockId: null, quote: '', now: null });
});

test('the writer is told, and every editor where nobody near the story may answer', async () => {
  await room.publish(rex, asRead('Text.'));
  const eve = await room.person('Eve', 'reporter');
  await send();
  for (const actor of [rex, ada]) {
    expect((await listNotices(actor)).open).toEqual([expect.objectContaining({ kind: 'reported', text: expect.stringContaining('It was Tuesday') })]);
  }
  expect((await listNotices(eve)).open).toEqual([]);
  expect([await countOpenReports(rex), await countOpenReports(eve)]).toEqual([1, 0]);
});

test('refused for what readers do not see, and beyond ten an hour from one address', async () => {
  const { storyId } = await room.publish(rex, asRead('Text.'));
  await expect(send({ path: '/news/none' })).rejects.toMatchObject({ code: 'missing' });
  for (let sent = 0; sent < 10; sent += 1) await send();
  await expect(send()).rejects.toMatchObject({ code: 'throttled' });
  expect(await listed('open')).toHaveLength(10);
  await withdrawStory(ada, { storyId, reason: 'It is not ours' });
  await expect(send()).rejects.toMatchObject({ code: 'missing' });
});

test('an answer is given once, by who may, with a correction of that story', async () => {
  const { storyId, saves, draft } = await room.publish(rex, asRead('On Monday.'));
  const { id: reportId } = await send();
  const correction = { kind: 'correction', publicText: 'It was Tuesday.', placement: 'top' } as const;
  await correctStory(ada, { storyId, saves, draft, correction });
  const [open] = await listed('open');
  const correctionId = open?.corrections[0]?.id ?? 0;
  await expect(answerReport(rex, { reportId, outcome: 'no-error' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(answerReport(ada, { reportId, outcome: 'corrected', correctionId: correctionId + 1 })).rejects.toMatchObject({
    fields: { correctionId: 'Choose a correction of this story' },
  });
  await answerReport(ada, { reportId, outcome: 'corrected', correctionId });
  expect(await listed('open')).toEqual([]);
  expect(await listed('answered')).toEqual([expect.objectContaining({ outcome: 'corrected', correctionId, closedBy: 'Ada' })]);
  expect(await verbsOn(storyId)).toContain('report.answer');
  await expect(answerReport(ada, { reportId, outcome: 'duplicate' })).rejects.toMatchObject({ code: 'conflict' });
});

test('a contact is forgotten 90 days after the answer', async () => {
  await room.publish(rex, asRead('Text.'));
  const { id: reportId } = await send({ contact: 'reader@example.org' });
  await answerReport(ada, { reportId, outcome: 'no-error' });
  expect(await hasOldContacts(SYSTEM)).toBe(false);
  await store().client.execute({ sql: 'update error_report set closed_at = ?', args: [Date.now() - 91 * 86_400_000] });
  expect(await hasOldContacts(SYSTEM)).toBe(true);
  await forgetContacts(SYSTEM);
  expect((await listed('answered'))[0]).toMatchObject({ contact: '', message: 'It was Tuesday' });
});

test('an answer “corrected” names its correction', () => {
  expect(ReportAnswer.safeParse({ reportId: 'x', outcome: 'corrected' }).error?.issues[0]).toMatchObject({ path: ['correctionId'] });
  expect(NewReport.safeParse({ path: '/a/b', version: 'x', blockId: '<', message: 'Wrong' }).data).toMatchObject({ version: 0, blockId: null });
  expect(NewReport.safeParse({ path: '/a/b', message: ' ' }).success).toBe(false);
});
