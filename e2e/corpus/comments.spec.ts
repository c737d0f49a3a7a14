import { expect, test } from '@playwright/test';
import { approveComment } from '#db/comment/desk-commands.ts';
import { NewComment } from '#db/comment/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { oldStamp, postForm } from '../comments.ts';
import { inNewsroom, publishedStory, signInAs } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';
import { needsCorpus, textIn } from './corpus.ts';

needsCorpus();

let site: Site;
test.beforeAll(async () => {
  site = await startSite({ TRUST_PROXY: 'on' });
});
test.afterAll(() => site.stop());

/** Every hostile or unusual string there is, as somebody might send it. */
function strings(): string[] {
  const usual = JSON.parse(textIn('naughty/blns.json')) as string[];
  const attacks = (JSON.parse(textIn('naughty/xss-owasp.json')) as { payload: string }[]).map(({ payload }) => payload);
  return [...new Set([...usual, ...attacks])];
}

test('every string, as a comment and as a name, gets a calm page, and readers and editors see it as words', async ({ page }) => {
  const all = strings();
  expect(all.length).toBeGreaterThan(550);
  const { path, id: storyId } = await publishedStory(site);
  const answers = { taken: 0, refused: 0 };
  for (const body of all) {
    const sent = { path, name: body.slice(0, 60), body, stamp: oldStamp(site.secret), website: '' };
    const isGood = NewComment.safeParse(sent).success && body.length <= 2000;
    const answer = await postForm(site, sent);
    if (answer.status === 303) {
      answers.taken += 1;
      const own = await fetch(site.url + answer.location);
      expect(own.status, body).toBe(200);
      continue;
    }
    answers.refused += 1;
    expect([answer.status, isGood && !answer.text.includes('You have sent this already')], body).toEqual([expect.any(Number), false]);
    expect([413, 422], body).toContain(answer.status);
    expect(answer.text, body).toMatch(/<h1/);
  }
  expect(answers.taken).toBeGreaterThan(450);
  const rows = await rowsOf(site, 'select id, name, body from comment order by at desc, id desc');
  await inNewsroom(site, async () => {
    for (const { id } of rows) await approveComment(SYSTEM, { commentId: String(id) });
  });
  await page.goto(`${site.url}/robots.txt`);
  await expect.poll(async () => (await (await fetch(`${site.url}${path}/comments`)).text()).includes('comment-body')).toBe(true);
  const seen: string[] = [];
  for (let number = 1; number <= Math.ceil(rows.length / 20); number += 1) {
    const html = await (await fetch(`${site.url}${path}/comments?page=${number}`)).text();
    const read = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      return {
        bodies: [...parsed.querySelectorAll('.comment-body')].map((each) => [...each.children].map(({ textContent }) => textContent).join('\n\n')),
        hrefs: [...parsed.querySelectorAll('.comment-body a')].map((each) => each.getAttribute('href') ?? ''),
        strange: parsed.querySelectorAll('main script, main svg, iframe, object, main img, main style, main [onload], main [onerror], main [onmouseover]')
          .length,
      };
    }, html);
    expect(read.strange, `page ${number}`).toBe(0);
    for (const href of read.hrefs) expect(href).toMatch(/^https?:\/\//i);
    seen.push(...read.bodies);
  }
  expect(seen).toEqual(rows.map(({ body }) => String(body)));
  const { cookie } = await signInAs(site, 'editor');
  await page.context().addCookies([{ ...cookie, url: site.url }]);
  page.on('dialog', () => {
    throw new Error('A comment ran as script');
  });
  await page.goto(`${site.url}/dashboard/comments?queue=decided&story=${storyId}`);
  await expect(page.locator('.judged-body')).toHaveCount(20);
});
