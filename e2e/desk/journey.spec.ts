import { expect, test } from '@playwright/test';
import { drawPicture } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { type Site, startSite } from '../site.ts';

test.describe.configure({ mode: 'serial' });

let site: Site;
test.beforeAll(async () => {
  site = await startSite({ EMPTY: 'on' });
});
test.afterAll(() => site.stop());

const PASSWORD = 'the herring run in late October';

test('a stranger sets up, writes the first story with all its parts, and anybody reads it', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  const link = /http:\S+sign-in\/link\?token=\S+/.exec(site.log())?.[0] ?? '';

  await test.step('becomes the first administrator', async () => {
    await page.goto(link);
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Your name').fill('Ada Vance');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'Stories' })).toBeVisible();
  });

  await test.step('makes the sections News and World', async () => {
    await page.getByRole('navigation', { name: 'Desk' }).getByText('More').click();
    await page.getByRole('link', { name: 'Sections' }).click();
    await page.getByLabel('Name').fill('News');
    await page.getByLabel('Address').fill('news');
    await page.getByRole('button', { name: 'Add section' }).click();
    await expect(page.getByRole('link', { name: 'News /news' })).toBeVisible();
    await page.getByLabel('Name').fill('World');
    await page.getByLabel('Address').fill('world');
    await page.getByLabel('Within').selectOption('News');
    await page.getByRole('button', { name: 'Add section' }).click();
    await expect(page.getByRole('link', { name: 'World /world' })).toBeVisible();
  });

  const editor = new StoryEditor(page);
  await test.step('publishes the story the other one refers to', async () => {
    await editor.begin();
    await editor.headline.fill('Two countries agree on trade');
    await editor.section.selectOption('World');
    await editor.button('Add me: Ada Vance').click();
    await expect(page.getByRole('list', { name: 'Chosen bylines' }).getByText('Ada Vance')).toBeVisible();
    await editor.text.click();
    await page.keyboard.type('They signed it in the morning.');
    await editor.button('Publish').click();
    await expect(page.getByText('Published.')).toBeVisible();
  });

  await test.step('writes the story', async () => {
    await editor.begin();
    await editor.kicker.fill('Diplomacy');
    await editor.headline.fill('Minister backs withdrawal of foreign forces');
    await editor.standfirst.fill('The rival governments agreed to a truce last year.');
    await editor.dateline.fill('Moscow');
    await editor.section.selectOption('World');
    await expect(page.getByRole('list', { name: 'Chosen bylines' }).getByText('Ada Vance')).toBeVisible();
    await editor.choose('Tags', 'Russia');
    await editor.choose('Tags', 'Libya');
    await editor.text.click();
    await editor.writeParagraph('The minister announced it on Thursday.');
    await editor.relate('Two countries agree');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('All foreign troops should leave.');
    await editor.button('Quotation').click();
    await page.getByLabel('Who said it').fill('The minister');
    await editor.upload('mercenaries.jpg', await drawPicture());
    await editor.photos.getByLabel('Caption').fill('Foreign fighters, 2021.');
  });

  await test.step('is told what is missing, with the way to each field', async () => {
    await editor.button('Publish').click();
    await expect(page.getByRole('link', { name: 'Name who must be credited for the photo' })).toBeVisible();
    await page.getByRole('link', { name: 'Describe the photo for people who cannot see it' }).click();
    await expect(editor.photos.getByLabel('Description for people who cannot see it')).toBeFocused();
    await editor.photos.getByLabel('Description for people who cannot see it').fill('Men beside a lorry in the desert');
    await editor.photos.getByLabel('Credit').fill('Twitter/ @FelixOJuma');
  });

  await test.step('publishes', async () => {
    await editor.button('Publish').click();
    await expect(page.getByText('Published.')).toBeVisible();
    await expect(page.getByText(/^Live v\d+$/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Read it on the site' })).toHaveAttribute('href', '/world/minister-backs-withdrawal-of-foreign-forces');
  });

  await test.step('a reader without JavaScript finds every part', async () => {
    const reader = await browser.newPage({ baseURL: site.url, javaScriptEnabled: false });
    await reader.goto('/');
    await reader.getByRole('link', { name: 'Minister backs withdrawal of foreign forces' }).first().click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Minister backs withdrawal of foreign forces');
    await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(/News\s*World/);
    await expect(reader.getByText('Foreign fighters, 2021.')).toBeVisible();
    await expect(reader.getByText('Photo: Twitter/ @FelixOJuma')).toBeVisible();
    await expect(reader.getByRole('img', { name: 'Men beside a lorry in the desert' })).toBeVisible();
    await expect(reader.getByText('The rival governments agreed')).toBeVisible();
    await expect(reader.getByRole('blockquote')).toHaveText('All foreign troops should leave.');
    await expect(reader.getByRole('complementary', { name: /^Related/ }).getByRole('link')).toHaveText('Two countries agree on trade');
    await expect(reader.getByRole('navigation', { name: 'Tags' }).getByRole('link')).toHaveText(['Russia', 'Libya']);
    await reader.getByRole('link', { name: 'Libya' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Libya');
    await reader.close();
  });

  await test.step('is withdrawn again, at once', async () => {
    await editor.button('Withdraw').click();
    await page.getByLabel('Why?').fill('It was not ours to tell');
    await editor.button('Withdraw now').click();
    await expect(page.getByText('Withdrawn: readers no longer find it.')).toBeVisible();
    const answer = await page.request.get('/world/minister-backs-withdrawal-of-foreign-forces');
    expect(answer.status()).toBe(404);
  });
  await context.close();
});
