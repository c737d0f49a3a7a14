import { addLease, withdrawPhoto } from '#db/rights/commands.ts';
import { NewLease, NewSupplier } from '#db/rights/rules.ts';
import { createSupplier } from '#db/rights/supplier-commands.ts';
import { assignStory, raiseFlag } from '#db/story/desk-commands.ts';
import { addNote, suggestWording } from '#db/story/note-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, makePhoto, publishedStory, signInAs, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

/** Every page of the desk, with something on it. */
async function pagesOf(site: Site): Promise<string[]> {
  const photo = await makePhoto(site);
  const story = await publishedStory(site, { photos: [{ photoId: photo.id, caption: 'A caption', credit: 'Somebody', alt: 'A picture' }] });
  const others = { blockId: 'para1', replyTo: null };
  const { userId } = await signInAs(site, 'editor');
  await inNewsroom(site, async () => {
    await addLease(SYSTEM, NewLease.parse({ photoId: photo.id, access: 'allow-use', until: '2090-01-01T00:00', notes: 'By telephone' }));
    await withdrawPhoto(SYSTEM, { photoId: photo.id, reason: 'The wrong man' });
    await createSupplier(SYSTEM, NewSupplier.parse({ name: unique('Agency'), quota: 20 }));
    await addNote(SYSTEM, { storyId: story.id, quote: 'The first paragraph', text: 'Is it?', ...others });
    await suggestWording(SYSTEM, { storyId: story.id, blockId: 'para1', was: 'The first paragraph.', is: 'The opening.' });
    await raiseFlag(SYSTEM, { storyId: story.id, kind: 'legal', note: 'Libel?', holds: true });
    await assignStory(SYSTEM, { storyId: story.id, userId, due: '2090-07-01T12:00', note: 'Call' });
  });
  return [
    '/dashboard',
    '/dashboard?text=nothing-is-called-this',
    `/dashboard/stories/${story.id}`,
    `/dashboard/stories/${story.id}/preview`,
    `/dashboard/stories/${story.id}/history?from=1&to=2`,
    `/dashboard/stories/${story.id}/hotfix`,
    '/dashboard/board',
    '/dashboard/inbox',
    '/dashboard/agenda',
    '/dashboard/photos',
    '/dashboard/photos/collections',
    `/dashboard/photos/table?ids=${photo.id}`,
    `/dashboard/photos/${photo.id}/replace?by=${photo.id}`,
    `/dashboard/photos/${photo.id}`,
    '/dashboard/photos/ending',
    '/dashboard/photos/suppliers',
    '/dashboard/style',
    '/dashboard/sections',
    `/dashboard/sections/${site.names.sections.world}`,
    '/dashboard/tags',
    `/dashboard/tags/${site.names.tags.libya}?into=${site.names.tags.russia}`,
    '/dashboard/tags/stories',
    '/dashboard/contributors',
    `/dashboard/contributors/${site.names.contributor}`,
    '/dashboard/people',
    '/dashboard/audit',
    '/dashboard/profile',
    '/dashboard/stories/none',
    '/sign-in',
    '/sign-in/link?token=none',
  ];
}

test('the desk is accessible in light and dark, on a narrow phone and on a wide screen, and nothing has to be scrolled sideways', async ({ as, site }) => {
  test.setTimeout(240_000);
  const page = await as('administrator');
  for (const address of await pagesOf(site)) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    if (/\/stories\/\w+$/.test(address) && !address.endsWith('none')) await page.getByRole('textbox', { name: 'Story text' }).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await faultsOf(page), `${address} in ${colorScheme} at ${width} pixels`).toEqual([]);
        const [inner, whole] = await page.evaluate(() => [document.documentElement.clientWidth, document.documentElement.scrollWidth]);
        expect(whole, `${address} at ${width} pixels`).toBeLessThanOrEqual(inner ?? 0);
      }
    }
  }
});

test('the list, the filters and the way to a story need no mouse', async ({ as, site }) => {
  const story = await publishedStory(site);
  const page = await as('editor');
  await page.goto('/dashboard');
  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.type(story.headline);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  const link = page.getByRole('link', { name: story.headline });
  for (let presses = 0; presses < 40 && !(await link.evaluate((element) => element === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(story.headline);
});
