import { expect, test } from '@playwright/test';
import { bodyText, extractedText } from '../extraction.ts';
import { rowsOf } from '../rows.ts';
import type { Site } from '../site.ts';
import { startPaper } from './paper.ts';

let site: Site;
test.beforeAll(async () => {
  ({ site } = await startPaper());
});
test.afterAll(() => site.stop());

test('a browser’s reading view shows of every story its text, whole and alone', async () => {
  const stories = await rowsOf(
    site,
    'select r.id, r.path, r.dateline, b.body from release r join release_body b on b.release_id = r.id where r.live_from <= ?1 and ?1 < coalesce(r.live_until, ?1 + 1)',
    [Date.now()],
  );
  expect(stories.length).toBeGreaterThan(30);
  for (const { id, path, dateline, body } of stories) {
    const photos = await rowsOf(site, 'select photo_id as photoId, caption, credit from release_photo where release_id = ?', [Number(id)]);
    const blocks = JSON.parse(String(body)).content;
    const shown = bodyText({ dateline: String(dateline), blocks, photos: photos as never });
    expect.soft(extractedText(await (await fetch(`${site.url}${path}`)).text()), String(path)).toBe(shown);
  }
});
