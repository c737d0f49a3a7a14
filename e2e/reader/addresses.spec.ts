import { publishStory, reviveStory, withdrawStory } from '#db/story/commands.ts';
import { correctStory } from '#db/story/correct-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, type MadeStory, makePhoto, publishedStory, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

/** Publishes a story again with what should differ. */
function again(site: Site, story: MadeStory, differs: object): Promise<MadeStory> {
  return inNewsroom(site, async () => {
    const draft = { ...story.draft, ...differs };
    const { saves, path } = await publishStory(SYSTEM, { storyId: story.id, saves: story.saves, draft, autosave: false });
    return { ...story, draft, saves, path };
  });
}

test('every page of a story that moved leads to the same page of its new address', async ({ site, request }) => {
  const first = await publishedStory(site, { slug: unique('one') });
  const second = await again(site, first, { slug: unique('two'), standfirst: 'Said anew.' });
  for (const page of ['', '/versions', '/versions/2', '/report?block=para1&version=2', '/comments']) {
    const ask = async () => {
      const answer = await request.get(site.url + first.path + page, { maxRedirects: 0 });
      return [answer.status(), answer.headers().location];
    };
    await expect.poll(ask, page).toEqual([301, second.path + page]);
  }
  expect((await request.get(`${site.url}${second.path}/versions/2`)).status()).toBe(200);
  expect((await request.get(`${site.url}${first.path}/versions/9`)).status()).toBe(404);
});

test('what was withdrawn and put back is read again, with its gap and its photos as they are read', async ({ page, site }) => {
  const [paris, rome] = [await makePhoto(site), await makePhoto(site)];
  const photo = (photoId: string, place: string, credit: string) => ({ photoId, caption: `The minister in ${place}`, credit, alt: 'A man' });
  const first = await publishedStory(site, { photos: [photo(paris.id, 'Paris', 'A. Foto')] });
  await inNewsroom(site, async () => {
    await withdrawStory(SYSTEM, { storyId: first.id, reason: 'A slip' });
    await reviveStory(SYSTEM, { storyId: first.id });
  });
  expect((await page.request.get(`${first.path}/versions/2`)).status()).toBe(404);
  await again(site, first, { photos: [photo(rome.id, 'Rome', 'B. Bild')] });
  await page.goto(`${first.path}/versions`);
  const item = page.getByRole('listitem').filter({ hasText: 'Published again' });
  await expect(item).toContainText(/Withdrawn from .* to /);
  await expect(item.locator('del')).toHaveText('The minister in Paris (A. Foto)');
  await expect(item.locator('ins')).toHaveText('The minister in Rome (B. Bild)');
  await page.getByRole('listitem').filter({ hasText: 'First published' }).getByRole('link').click();
  await expect(page.getByRole('note')).toContainText('This is how the story read, without its photos');
});

test('a retracted story says so in its language wherever its headline is, and once on its page', async ({ page, site }) => {
  const story = await publishedStory(site, { headline: unique('Los barcos'), language: 'es' });
  const sentence = `${unique('sentencia')} se basaba en una carta falsa.`;
  await inNewsroom(site, () =>
    correctStory(SYSTEM, {
      storyId: story.id,
      saves: story.saves,
      draft: story.draft,
      correction: { kind: 'retraction', publicText: sentence, placement: 'top' },
    }),
  );
  const told = `Retractada: ${story.headline}`;
  for (const list of ['/', '/world', '/by/nora-quay', '/tag/libya', `/search?q=${story.headline}`]) {
    await page.goto(list);
    await expect(page.getByRole('link', { name: told }), list).toBeVisible();
  }
  for (const feed of ['/rss.xml', '/atom.xml', '/news-sitemap.xml']) expect(await (await page.request.get(feed)).text(), feed).toContain(told);
  await page.goto(story.path);
  await expect(page).toHaveTitle(new RegExp(told));
  await expect(page.getByRole('main').getByText(sentence)).toHaveCount(1);
  await expect(page.getByRole('complementary', { name: 'Retractación' })).toContainText(sentence);
});
