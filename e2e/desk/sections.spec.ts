import { createSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory, unique } from '../newsroom.ts';

test('a section is renamed, and a reader with an old link arrives', async ({ as, site, browser }) => {
  const [old, now] = [unique('old').toLowerCase(), unique('now').toLowerCase()];
  const sectionId = await inNewsroom(site, () => createSection(SYSTEM, NewSection.parse({ slug: old, name: 'Seaside' })));
  const story = await publishedStory(site, { sectionId });
  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  for (const address of [story.path, `/${old}`, '/tag/libya', '/']) await reader.goto(address);

  const page = await as('publisher');
  await page.goto('/dashboard/sections');
  await page.getByRole('link', { name: 'Seaside' }).click();
  await page.getByLabel('Address').fill('dashboard');
  await page.getByLabel('Name', { exact: true }).fill('Shore');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('This address is used by the site itself').first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Shore');
  await page.getByLabel('Address').fill(now);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. One story went with it.')).toBeVisible();

  const name = story.path.split('/').at(-1);
  for (const [from, to] of [
    [story.path, `/${now}/${name}`],
    [`/${old}`, `/${now}`],
    [`/${old}/rss.xml`, `/${now}/rss.xml`],
  ]) {
    const answer = await page.request.get(from ?? '', { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], from).toEqual([301, to]);
  }
  await reader.goto(story.path);
  expect(new URL(reader.url()).pathname).toBe(`/${now}/${name}`);
  await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('Shore');
  await expect(reader.getByText('Updated')).toHaveCount(0);
  for (const address of ['/tag/libya', '/', '/by/nora-quay', '/rss.xml', '/sitemap.xml', '/tag/libya/rss.xml']) {
    const text = await (await page.request.get(address)).text();
    expect(text, address).toContain(`/${now}/${name}`);
    expect(text, address).not.toContain(story.path);
  }
  await reader.close();
});

test('sections change places by the keyboard, one is retired and brought back', async ({ as, site, browser }) => {
  const [first, second] = [unique('Aft'), unique('Bow')];
  const add = (name: string, position: number) => createSection(SYSTEM, NewSection.parse({ slug: name.toLowerCase(), name, position }));
  await inNewsroom(site, async () => [await add(first, 800), await add(second, 801)]);
  const page = await as('publisher');
  const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
  const order = async () => {
    await reader.goto('/');
    const links = await reader.getByRole('contentinfo').getByRole('link').allTextContents();
    return links.filter((name) => name === first || name === second);
  };
  await page.goto('/dashboard/sections');
  await page.getByRole('button', { name: `Move ${second} up` }).press('Enter');
  await expect.poll(order).toEqual([second, first]);
  await page.getByRole('link', { name: first }).click();
  await page.getByRole('button', { name: 'Retire' }).click();
  await page.getByRole('button', { name: 'Retire now' }).click();
  await expect(page.getByRole('heading', { name: 'This section is retired' })).toBeVisible();
  expect(await order()).toEqual([second]);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('heading', { name: 'Retire it' })).toBeVisible();
  expect(await order()).toEqual([second, first]);
  await reader.close();
});

test('a button pressed before the page’s program has come does its work when it comes', async ({ as, site }) => {
  const name = unique('Early');
  const id = await inNewsroom(site, () => createSection(SYSTEM, NewSection.parse({ slug: name.toLowerCase(), name, position: 802 })));
  const page = await as('publisher');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/dashboard/sections/${id}`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByRole('button', { name: 'Retire now' })).toHaveCount(0);
  release();
  await expect(page.getByRole('button', { name: 'Retire now' })).toBeVisible();
});
