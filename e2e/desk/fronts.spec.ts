import type { Page } from '@playwright/test';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { draftStory, makePhoto, publishedStory, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

test.describe.configure({ mode: 'serial' });

const container = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^Container \\d+: ${name}`) });
const headlinesOf = (page: Page, name: string) =>
  container(page, name)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /off the front/ }) })
    .getByRole('link');

async function threeStories(site: Site) {
  const photo = await makePhoto(site);
  const photos = [{ photoId: photo.id, caption: 'Boats', credit: 'Nora Quay', alt: 'Boats in a harbour' }];
  const first = await publishedStory(site, { headline: unique('First'), photos });
  const second = await publishedStory(site, { headline: unique('Second'), photos });
  const draft = await draftStory(site, { headline: unique('Unpublished') });
  return [first.headline, second.headline, draft.draft.headline] as const;
}

test('an editor arranges the front by keys and by dragging, sees it as readers will, launches it, and brings an earlier one back', async ({
  as,
  site,
  page: reader,
}) => {
  const [first, second, unpublished] = await threeStories(site);
  const page = await as('editor');
  await page.goto('/dashboard/fronts');
  await page.getByRole('link', { name: 'Home page' }).click();
  await expect(page.getByRole('button', { name: /^Add “/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Opinion' }).click();
  const added = container(page, 'Opinion');
  await added.getByRole('button', { name: 'Change container' }).click();
  await page.getByLabel('Name readers see').fill('Chosen');
  await page.getByLabel('Drawn as').selectOption('Strip');
  await page.getByLabel('New cards go into').selectOption({ label: (await page.locator('#front-into option', { hasText: 'Chosen' }).textContent()) ?? '' });
  for (const headline of [unpublished, second, first]) {
    await page.getByLabel('Find a story').fill(headline);
    await page.getByRole('button', { name: `Add “${headline}”` }).click();
  }
  await expect(headlinesOf(page, 'Chosen')).toHaveText([first, second, unpublished]);
  await expect(container(page, 'Chosen')).toContainText('Not published: readers do not see it');
  await expect(container(page, 'Chosen')).toContainText(`The same photo stands with “${first}”`);

  await page.getByRole('button', { name: `Move “${first}” down` }).press('Alt+ArrowDown');
  await expect(headlinesOf(page, 'Chosen')).toHaveText([second, first, unpublished]);
  await expect(page.getByRole('button', { name: `Move “${first}” down` })).toBeFocused();
  await container(page, 'Chosen')
    .getByRole('listitem')
    .filter({ hasText: unpublished })
    .dragTo(container(page, 'Chosen').getByRole('link', { name: second }));
  await expect(headlinesOf(page, 'Chosen')).toHaveText([unpublished, second, first]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(headlinesOf(page, 'Chosen')).toHaveText([second, first, unpublished]);
  await page.getByRole('button', { name: `Change the card of “${second}”` }).click();
  await page.getByLabel('Headline here').fill('In other words');
  await expect(page.getByText('Kept as a draft')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await reader.goto(site.url);
  await expect(reader.getByRole('heading', { name: 'Chosen' })).toHaveCount(0);
  const preview = await page.context().newPage();
  await preview.goto('/dashboard/fronts/home/preview');
  const shown = preview.getByRole('region', { name: 'Chosen' }).getByRole('heading', { level: 3 });
  await expect(shown).toHaveText(['In other words', first, unpublished]);
  await preview.close();

  await page.getByRole('button', { name: 'Launch now' }).click();
  await expect(page.getByText('Launched: readers see it.')).toBeVisible();
  await reader.reload();
  const seen = reader.getByRole('region', { name: 'Chosen' });
  await expect(seen.getByRole('heading', { level: 3 })).toHaveText(['In other words', first]);
  expect(await faultsOf(reader)).toEqual([]);

  await page.getByRole('button', { name: 'Take “In other words” off the front' }).click();
  await page.getByRole('button', { name: 'Launch at…' }).click();
  await page.getByLabel('Readers see it from (Europe/London)').fill('2098-07-01T12:00');
  await page.getByRole('button', { name: 'Plan the launch' }).click();
  await expect(page.getByText(/^Launches 1 Jul 2098, 12:00, planned by/)).toBeVisible();
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByText('Taken off').first()).toBeVisible();
  await page.getByRole('button', { name: 'Restore' }).last().click();
  await page.getByRole('button', { name: 'Restore now' }).click();
  await expect(headlinesOf(page, 'Chosen')).toHaveText(['In other words', first, unpublished]);
  await page.getByRole('button', { name: 'Take the plan back' }).click();
  await page.getByRole('button', { name: 'Take the plan back now' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(page.getByText(/planned by/)).toHaveCount(0);
});

test('two who arrange one front are told, and neither loses what they did', async ({ as, site }) => {
  const [first, second] = await threeStories(site);
  const [one, other] = [await as('editor'), await as('publisher')];
  for (const page of [one, other]) await page.goto(`/dashboard/fronts/${site.names.sections.culture}`);
  const add = async (page: Page, headline: string) => {
    await page.getByLabel('Find a story').fill(headline);
    await page.getByRole('button', { name: `Add “${headline}”` }).click();
  };
  await add(one, first);
  await expect(one.getByText('Kept as a draft')).toBeVisible();
  await add(other, second);
  await expect(other.getByText('Somebody else arranged this front while you did.').last()).toBeVisible();
  await other.getByRole('button', { name: 'Go on with theirs' }).click();
  await expect(other.getByRole('link', { name: first })).toBeVisible();
  await other.getByRole('button', { name: 'Undo' }).click();
  await expect(other.getByRole('link', { name: second })).toBeVisible();
  await expect(other.getByText('Kept as a draft')).toBeVisible();
});

test('a banner stands over every page, with its story, until it is taken down', async ({ as, site, page: reader }) => {
  const story = await publishedStory(site);
  const page = await as('editor');
  await page.goto('/dashboard/fronts');
  await page.getByLabel('What readers should know').fill('The harbour is closed');
  await page.getByLabel('Leads to a story').fill(story.headline);
  await page.getByRole('button', { name: `Lead to “${story.headline}”` }).click();
  await page.getByRole('button', { name: 'Raise the banner' }).click();
  await expect(page.getByRole('button', { name: 'Take it down' })).toBeVisible();
  for (const address of ['/', '/culture', story.path]) {
    await reader.goto(address);
    const banner = reader.getByRole('complementary', { name: 'Breaking' });
    await expect(banner.getByRole('link', { name: 'The harbour is closed' })).toHaveAttribute('href', story.path);
  }
  expect(await faultsOf(reader)).toEqual([]);
  await page.getByRole('button', { name: 'Take it down' }).click();
  await page.getByRole('button', { name: 'Take it down now' }).click();
  await expect(page.getByRole('button', { name: 'Raise the banner' })).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('complementary', { name: 'Breaking' })).toHaveCount(0);
});

test('the front of a moment is shown, or it is said why there is none, and no search engine keeps it', async ({ page, site }) => {
  await publishedStory(site);
  const says = {
    '2001-01-01T00:00': 'Front pages are kept since',
    '2098-01-01T00:00': 'That moment has not come yet.',
    '2026-02-31T10:00': 'There is no such moment.',
  };
  for (const [at, words] of Object.entries(says)) {
    await page.goto(`/?at=${at}`);
    await expect(page.getByRole('note')).toContainText(words);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    await page.getByRole('link', { name: 'The front page now' }).click();
    await expect(page).toHaveURL(`${site.url}/`);
  }
  for (const at of ['', 'soon', '%00', `${'9'.repeat(300)}`]) expect((await page.goto(`/?at=${at}`))?.status(), at).toBe(200);
});
