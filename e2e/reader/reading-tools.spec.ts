import type { Page } from '@playwright/test';
import { withdrawStory } from '#db/story/commands.ts';
import { correctStory } from '#db/story/correct-commands.ts';
import { linkTranslation } from '#db/story/translation-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { faultsOf } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, type MadeStory, publishedStory, unique } from '../newsroom.ts';
import type { Site } from '../site.ts';

/** Changes a story in the open after a reader has it. */
const corrected = (site: Site, { id, saves, draft }: MadeStory) =>
  inNewsroom(site, () =>
    correctStory(SYSTEM, { storyId: id, saves, draft, correction: { kind: 'correction', publicText: 'It was Tuesday.', placement: 'top' } }),
  );

/** A browser with one voice, that speaks until it is told to go on. */
const giveVoice = (page: Page, language: string) =>
  page.addInitScript((lang) => {
    const spoken: SpeechSynthesisUtterance[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang, default: true, name: lang }],
      speak: (utterance: SpeechSynthesisUtterance) => spoken.push(utterance),
      cancel: () => undefined,
    });
    class Utterance extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, { finishSpeaking: () => spoken.at(-1)?.dispatchEvent(new Event('end')) });
  }, language);

test('a story leads to its translations, and machines are told of them, while readers may see them', async ({ page, site }) => {
  const english = await publishedStory(site);
  const [spanish, arabic] = [await publishedStory(site, { language: 'es' }), await publishedStory(site, { language: 'ar', direction: 'rtl' })];
  await inNewsroom(site, async () => {
    for (const { id: otherId } of [spanish, arabic]) await linkTranslation(SYSTEM, { storyId: english.id, otherId });
  });
  await page.goto(english.path);
  const also = page.getByText('Also in:');
  await expect(also.getByRole('link')).toHaveText(['Español', 'العربية']);
  const alternates = () =>
    page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((all) => all.map((each) => `${each.getAttribute('hreflang')} ${new URL((each as HTMLLinkElement).href).pathname}`));
  const expected = [`en ${english.path}`, `es ${spanish.path}`, `ar ${arabic.path}`, `x-default ${english.path}`];
  expect((await alternates()).sort()).toEqual(expected.sort());
  await also.getByRole('link', { name: 'العربية' }).click();
  await expect(page.getByText('أيضًا باللغة:').getByRole('link')).toHaveText(['English', 'Español']);
  expect((await alternates()).sort()).toEqual(expected.sort());
  const [json = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(json).translationOfWork).toMatchObject({ '@id': site.url + english.path, inLanguage: 'en' });
  await inNewsroom(site, () => withdrawStory(SYSTEM, { storyId: arabic.id, reason: 'It is not ours' }));
  await expect(async () => {
    await page.goto(english.path);
    await expect(also.getByRole('link')).toHaveText(['Español'], { timeout: 500 });
  }).toPass();
});

test('without script an error is reported, what was typed is kept when it is refused, and an editor answers it', async ({ as, browser, site }) => {
  const story = await publishedStory(site);
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(story.path);
  await expect(page.locator('.reading-tools').getByRole('button')).toHaveCount(0);
  await page.getByRole('link', { name: 'Report an error' }).click();
  const message = `“It” was <b>Tuesday</b> & not $& ${unique('word')}`;
  await page.getByLabel('What is wrong').fill(message);
  await page.getByLabel('How can we reach you?').fill('reader@example.org');
  await expect(async () => {
    await page.getByRole('button', { name: 'Send the report' }).click();
    if (await page.getByRole('alert').isVisible()) await expect(page.getByLabel('What is wrong')).toHaveValue(message);
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible({ timeout: 500 });
  }).toPass();
  await context.close();

  await corrected(site, story);
  const desk = await as('editor');
  await desk.goto('/dashboard/reports');
  const report = desk.getByRole('article', { name: story.headline });
  await expect(report).toContainText(message);
  await expect(report).toContainText('reader@example.org');
  expect(await faultsOf(desk)).toEqual([]);
  await report.getByLabel('What came of it').selectOption('Corrected');
  await report.getByRole('button', { name: 'Answer' }).click();
  await expect(report.getByText('Choose the correction that answers it, or publish one first', { exact: true })).toBeVisible();
  await report.getByLabel('The correction').selectOption({ index: 1 });
  await report.getByRole('button', { name: 'Answer' }).click();
  await expect(report).toBeHidden();
  await desk.goto('/dashboard/reports?status=answered');
  await expect(report).toContainText('Correction: It was Tuesday.');
  await desk.goto(`/dashboard/stories/${story.id}#correct`);
  await expect(desk.getByLabel('The sentence readers see')).toBeVisible();
});

test('text has the size a reader chose, a paragraph is asked about, a story is read aloud', async ({ page, site }) => {
  const story = await publishedStory(site);
  await giveVoice(page, 'en-GB');
  await page.goto(story.path);
  const paragraph = page.locator('.story-body p').first();
  const size = () => paragraph.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  const before = await size();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await expect(page.getByRole('button', { name: 'Larger text' })).toHaveAttribute('aria-disabled', 'true');
  await page.reload();
  expect(await size()).toBeGreaterThan(before * 1.3);
  await page.emulateMedia({ media: 'print' });
  const printed = await size();
  await page.emulateMedia({ media: 'screen' });
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Smaller text' }).click();
  expect(await page.evaluate(() => localStorage.length), 'the usual size needs no memory').toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await size()).toBe(printed);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Listen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveClass('is-spoken');
  for (let part = 0; part < 2; part += 1) await page.evaluate(() => (window as unknown as { finishSpeaking: () => void }).finishSpeaking());
  await expect(paragraph).toHaveClass('is-spoken');
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Listen' })).toBeVisible();

  await paragraph.selectText();
  await page.getByRole('link', { name: 'Something wrong here?' }).click();
  await expect(page.getByText('The first paragraph of the story.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('nobody is offered a voice that does not speak the language', async ({ page, site }) => {
  const story = await publishedStory(site, { language: 'es' });
  await giveVoice(page, 'en-GB');
  await page.goto(story.path);
  await expect(page.getByRole('button', { name: 'Guardar' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Escuchar' })).toHaveCount(0);
});

test('the address is copied', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { path } = await publishedStory(site);
  await page.goto(`${path}?utm_source=x`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url + path);
});

test('a report that is none is not kept, and one that is wrong says what to do', async ({ request, site }) => {
  const story = await publishedStory(site);
  const send = (form: Record<string, string>, headers: Record<string, string> = { Origin: site.url }) =>
    request.post(`${story.path}/report/send`, { form: { version: '2', shown: '1', message: 'Wrong', ...form }, headers, maxRedirects: 0 });
  expect((await send({}, { Origin: 'https://evil.example' })).status()).toBe(403);
  for (const [form, says] of [
    [{ message: ' ' }, 'Write what is wrong'],
    [{ message: 'x'.repeat(2001) }, 'at most 2,000 characters'],
    [{ contact: 'x'.repeat(201) }, 'at most 200 characters'],
    [{ shown: String(Date.now()) }, 'That was very quick'],
    [{ shown: 'never' }, 'That was very quick'],
  ] as const) {
    const answer = await send(form);
    expect([answer.status(), answer.headers()['content-security-policy']], says).toEqual([422, expect.stringContaining("script-src 'self'")]);
    expect(await answer.text()).toContain(says);
  }
  expect((await send({ message: 'x'.repeat(30_000) })).status()).toBe(413);
  expect((await send({ website: 'spam' })).status(), 'what fills in the trap gets the form again').toBe(422);
  const sent = await Promise.all(Array.from({ length: 14 }, () => send({})));
  expect(sent.map((each) => each.status()).filter((status) => status === 429).length).toBeGreaterThanOrEqual(4);
  expect((await request.post('/world/none/report/send', { form: { message: 'Wrong' }, headers: { Origin: site.url } })).status()).toBe(404);
});
