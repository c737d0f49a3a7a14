import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '../../bin/browser.mjs';

const KEYS = 160;
/** So many keys are typed at once; the pause after them is longer than the editor waits before it saves. */
const AT_ONCE = 8;
const PAUSE = 650;
const OPENINGS = 7;

type Typing = { site: string; cookie: { name: string; value: string }; storyId: string };
export type Typed = { spans: number[]; saves: number; underlined: number };

/** Milliseconds of the page's own thread for each key typed into the middle of a story, until all that follows from it is done and laid out; find and house style are at work, and the text is saved in every pause. */
export function typingSpans(typing: Typing): Promise<Typed> {
  return inBrowser(typing, async (context) => {
    const page = await context.newPage();
    let saves = 0;
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.headers()['next-action']) saves += 1;
    });
    await page.goto(`/dashboard/stories/${typing.storyId}`);
    const text = page.getByRole('textbox', { name: 'Story text' });
    await text.locator('p').nth(50).click();
    await page.keyboard.press('ControlOrMeta+F');
    await page.getByLabel('Find', { exact: true }).fill('word1');
    await text.locator('p').nth(50).click();
    await page.evaluate(watchKeys);
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press('abcdefghij'.charAt(key % 10));
      if (key % AT_ONCE === AT_ONCE - 1) await page.waitForTimeout(PAUSE);
    }
    const underlined = await text.locator('.against-style').count();
    return { spans: await page.evaluate(() => (window as unknown as { spans: number[] }).spans), saves, underlined };
  });
}

/** Milliseconds from asking for a story to the first letter that stands in its text, in a browser that has nothing of the desk yet. */
export async function openingSpans(typing: Typing): Promise<number[]> {
  const spans: number[] = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    const span = await inBrowser(typing, async (context) => {
      const page = await context.newPage();
      await page.addInitScript({ content: TYPE_AT_ONCE });
      await page.goto(`/dashboard/stories/${typing.storyId}`, { waitUntil: 'commit' });
      const typed = await page.waitForFunction(() => (window as unknown as { typedAt?: number }).typedAt, undefined, { timeout: 30_000 });
      return (await typed.jsonValue()) ?? 0;
    });
    spans.push(span);
  }
  return spans;
}

async function inBrowser<T>({ site, cookie }: Typing, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ baseURL: site });
    await context.addCookies([{ ...cookie, url: site }]);
    return await work(context);
  } finally {
    await browser.close();
  }
}

/** In the page, as text, because the loader of the bench would give its function a helper the page has not: tries each frame to type a letter into the story's text, and notes when it stood there. */
const TYPE_AT_ONCE = `requestAnimationFrame(function attempt() {
  const text = document.querySelector('#field-body[contenteditable="true"]');
  if (text) text.focus();
  if (text && document.execCommand('insertText', false, '§') && text.textContent.includes('§')) window.typedAt = performance.now();
  else requestAnimationFrame(attempt);
});`;

/** In the page: how long each key keeps its thread. */
function watchKeys() {
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
}
