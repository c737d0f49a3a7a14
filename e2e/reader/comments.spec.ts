import type { Page } from '@playwright/test';
import { rejectComment, replyAsPaper } from '#db/comment/desk-commands.ts';
import { addWord } from '#db/comment/setting-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { faultsOf } from '../axe.ts';
import { lastComment, makeComment, oldStamp, somewhere } from '../comments.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { rowsOf } from '../rows.ts';
import { type Site, startSite } from '../site.ts';

let own: Site;
test.beforeAll(async () => {
  own = await startSite({ TRUST_PROXY: 'on' });
});
test.afterAll(() => own.stop());

/** The form as if it had been open for a minute. */
async function waitAMinute(page: Page, secret: string): Promise<void> {
  for (const stamp of await page.locator('input[name=stamp]').all())
    await stamp.evaluate((input, value) => input.setAttribute('value', value), oldStamp(secret));
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader without script or account comments, is told what happened, appeals, and is answered', async ({ page }) => {
    await page.setExtraHTTPHeaders({ 'X-Forwarded-For': somewhere() });
    const { path } = await publishedStory(own);
    await inNewsroom(own, () => addWord(SYSTEM, { pattern: 'barnacle*' }));
    await page.goto(own.url + path);
    await expect(page.getByText('No comments yet')).toBeVisible();
    await page.getByRole('link', { name: 'Write a comment' }).click();
    await page.getByLabel('Your name').fill('Ann');
    await page.getByLabel('Your comment').fill('You barnacles! The boats were late.');
    await page.getByRole('button', { name: 'Send comment' }).click();
    await expect(page.getByText('That was very quick')).toBeVisible();
    await expect(page.getByLabel('Your comment')).toHaveValue('You barnacles! The boats were late.');
    await waitAMinute(page, own.secret);
    await page.getByRole('button', { name: 'Send comment' }).click();
    await expect(page.getByRole('status')).toContainText('held for a closer look');
    await expect(page.getByRole('listitem').filter({ hasText: 'A word on our list' })).toContainText('barnacles');
    expect(await page.context().cookies()).toEqual([]);
    const link = page.url();
    const commentId = await lastComment(own, path);
    await inNewsroom(own, () => rejectComment(SYSTEM, { commentId, reason: 'Say it kindly' }));
    await page.goto(link);
    await expect(page.getByText('Say it kindly')).toBeVisible();
    await page.getByLabel('Why should we look again?').fill('Barnacles are animals');
    await page.getByRole('button', { name: 'Ask for another look' }).click();
    await expect(page.getByText('A person will decide')).toBeVisible();
    await page.getByRole('link', { name: /Headline/ }).click();
    await expect(page.getByText('No comments yet')).toBeVisible();
  });

  test('comments come in pages of twenty with answers below them, and one is reported and answered from there', async ({ page }) => {
    await page.setExtraHTTPHeaders({ 'X-Forwarded-For': somewhere() });
    const { path, id: storyId } = await publishedStory(own);
    const first = await makeComment(own, path, { name: 'Bea', body: 'The first of many.' });
    await inNewsroom(own, () => replyAsPaper(SYSTEM, { commentId: first.id, body: 'Thank you, Bea.' }));
    for (let made = 1; made <= 20; made += 1) await makeComment(own, path);
    await page.goto(own.url + path);
    await expect(page.getByText('22 comments', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Read all 22 comments' }).click();
    await expect(page.locator('.comment-list > li')).toHaveCount(20);
    await page.getByRole('link', { name: 'Older comments' }).click();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${own.url}${path}/comments?page=2`);
    await expect(page.locator('.comment-list > li')).toHaveText(/The first of many[\s\S]*From the paper[\s\S]*Thank you, Bea/);
    await page.getByRole('link', { name: 'Report the comment by Bea' }).click();
    await expect(page.getByRole('heading', { name: 'Answer Bea' })).toBeVisible();
    await page.getByLabel('It attacks or insults somebody').check();
    await waitAMinute(page, own.secret);
    await page.getByRole('button', { name: 'Send report' }).click();
    await expect(page.getByRole('status')).toContainText('An editor looks at this comment again');
    await page.getByRole('link', { name: 'Back to the comments' }).click();
    expect(await rowsOf(own, 'select reason from comment_report join comment on comment.id = comment_id where story_id = ?', [storyId])).toEqual([
      { reason: 'abuse' },
    ]);
    await page.goto(`${own.url}${path}/comment/${first.id}`);
    await page.getByLabel('Your name').fill('Cy');
    await page.getByLabel('Your comment').fill(`I agree. ${unique('word')}`);
    await waitAMinute(page, own.secret);
    await page.getByRole('button', { name: 'Send comment' }).click();
    await expect(page.getByRole('status')).toContainText('It has arrived');
    expect(await rowsOf(own, "select parent_id from comment where name = 'Cy'")).toEqual([{ parent_id: first.id }]);
  });

  test('the words around comments are in the language of their story', async ({ page }) => {
    for (const [language, direction, words] of [
      ['es', 'ltr', 'Escribir un comentario'],
      ['ar', 'rtl', 'اكتب تعليقًا'],
    ] as const) {
      const { path } = await publishedStory(own, { language, direction });
      await page.goto(own.url + path);
      await page.getByRole('link', { name: words }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
      await expect(page.locator('.comments-page')).toHaveAttribute('dir', direction);
    }
  });
});

test('each page about comments is for everybody', async ({ page }) => {
  const { path } = await publishedStory(own);
  const { id, token } = await makeComment(own, path);
  for (const address of [path, `${path}/comments`, `${path}/comment`, `${path}/comment/${id}`, `${path}/comment/${id}/reported`, `/comments/mine/${token}`]) {
    await page.goto(own.url + address);
    expect(await faultsOf(page), address).toEqual([]);
  }
});
