import { chromium } from '@playwright/test';
import { findBrowser } from '../../bin/browser.mjs';

const KEYS = 150;

type Typing = { site: string; cookie: { name: string; value: string }; storyId: string };

/** Milliseconds of the page's own thread for each key typed into the middle of a story, until all that follows from it is done and laid out; find and house style are at work. */
export async function typingSpans({ site, cookie, storyId }: Typing): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ baseURL: site });
    await context.addCookies([{ ...cookie, url: site }]);
    const page = await context.newPage();
    await page.goto(`/dashboard/stories/${storyId}`);
    const text = page.getByRole('textbox', { name: 'Story text' });
    await text.locator('p').nth(50).click();
    await page.keyboard.press('ControlOrMeta+F');
    await page.getByLabel('Find', { exact: true }).fill('word1');
    await text.locator('p').nth(50).click();
    await page.evaluate(() => {
      const spans: number[] = [];
      Object.assign(window, { spans });
      let began = 0;
      document.addEventListener(
        'keydown',
        () => {
          began = performance.now();
        },
        true,
      );
      document.addEventListener(
        'input',
        () => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            document.body.getBoundingClientRect();
            spans.push(performance.now() - began);
          };
          channel.port2.postMessage(0);
        },
        true,
      );
    });
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press('abcdefghij'.charAt(key % 10));
    return await page.evaluate(() => (window as unknown as { spans: number[] }).spans);
  } finally {
    await browser.close();
  }
}
