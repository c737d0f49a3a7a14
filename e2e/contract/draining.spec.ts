import { rmSync, statSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { expect, test } from '../fixtures.ts';
import { publishedStory } from '../newsroom.ts';
import { startSite } from '../site.ts';
import { ask } from './raw.ts';

test('SIGTERM answers what is under way and ends with 0', async () => {
  const site = await startSite();
  const stories = [];
  for (let number = 0; number < 8; number += 1) stories.push(await publishedStory(site));
  const answers = Promise.all(stories.map(({ path }) => ask(site.url + path)));
  await expect.poll(async () => (await ask(`${site.url}/robots.txt`)).status).toBe(200);
  const ended = site.stop('SIGTERM');
  expect((await answers).map(({ status }) => status)).toEqual(stories.map(() => 200));
  expect(await ended).toBe(0);
});

test('SIGTERM ends what readers and editors keep asking over an open connection, in good order', async () => {
  const site = await startSite({ KEEP: 'on' });
  const { path } = await publishedStory(site);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const once = () =>
    new Promise<string>((resolve) =>
      get(site.url + path, { agent }, (answer) => answer.resume().once('end', () => resolve(String(answer.headers.connection)))).once('error', () =>
        resolve('refused'),
      ),
    );
  await once();
  const asking = (async () => {
    for (let answer = 'keep-alive'; answer !== 'refused'; answer = await once()) expect(['keep-alive', 'close']).toContain(answer);
  })();
  expect(await site.stop('SIGTERM')).toBe(0);
  await asking;
  const file = site.database.replace('file:', '');
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0, 'what was written last is in the file itself').toBe(0);
  rmSync(site.folder, { recursive: true });
});
