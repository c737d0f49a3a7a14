import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { draftStory } from '../newsroom.ts';
import { StoryEditor } from '../pages/story-editor.ts';
import { rowsOf } from '../rows.ts';

const SECONDS = Number(process.env.TYPING_SECONDS ?? 25);

/** A person who types numbered words in random paragraphs, reloads in the middle, also of a conflict, loses the network, and settles what clashes. Returns every word typed. */
async function typist(page: Page, id: string, name: string, until: number, random: () => number): Promise<string[]> {
  const editor = new StoryEditor(page);
  const typed: string[] = [];
  await editor.open(id);
  while (Date.now() < until) {
    const paragraphs = editor.text.locator('p');
    await paragraphs.nth(Math.floor(random() * (await paragraphs.count()))).click();
    await page.keyboard.press('End');
    for (let words = Math.ceil(random() * 4); words > 0; words -= 1) {
      const word = `${name}${typed.length}`;
      await page.keyboard.type(` ${word}`);
      typed.push(word);
    }
    const luck = random();
    if (luck < 0.12) {
      await page.context().setOffline(false);
      await page.reload();
      await editor.text.waitFor();
    } else if (luck < 0.25) {
      await page.context().setOffline(luck < 0.2);
    } else await page.context().setOffline(false);
    await disturb(page, random());
    await settle(page, random());
  }
  await page.context().setOffline(false);
  await expect(async () => {
    await settle(page, random());
    await expect(editor.saved()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  return typed;
}

/** In the middle of a conflict: a reload, or a choice that cannot be sent and has to be made again. */
async function disturb(page: Page, luck: number): Promise<void> {
  const done = page.getByRole('button', { name: 'Go on with what is chosen' });
  if (luck > 0.6 || !(await done.isVisible())) return;
  await page.context().setOffline(luck > 0.3);
  if (luck <= 0.3) await page.reload();
  // The question goes by itself where the other's next words settle it.
  else await done.click({ timeout: 1000 }).catch(() => undefined);
  await page.context().setOffline(false);
}

async function settle(page: Page, luck: number): Promise<void> {
  const done = page.getByRole('button', { name: 'Go on with what is chosen' });
  const theirs = page.getByRole('radio', { name: /Their text/ }).first();
  // The question goes by itself where the other's next words settle it.
  await expect(async () => {
    if (!(await done.isVisible())) return;
    if (luck < 0.5) await theirs.check({ timeout: 1000 });
    await done.click({ timeout: 1000 });
  }).toPass();
}

/** Numbers between 0 and 1, the same on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

test('two people type in the same story, with reloads and dead networks: every word of both is in the story or in a version beside it', async ({
  as,
  site,
}) => {
  test.setTimeout((SECONDS + 90) * 1000);
  const text = (id: string, words: string) => ({ type: 'paragraph' as const, attrs: { id }, content: [{ type: 'text' as const, text: words }] });
  const made = await draftStory(site, {
    body: { type: 'doc', content: [text('para1', 'One'), text('para2', 'Two'), text('para3', 'Three'), text('para4', 'Four')] },
  });
  const until = Date.now() + SECONDS * 1000;
  const [first, second] = [await as('editor'), await as('editor')];
  const words = await Promise.all([typist(first, made.id, 'ada', until, chance(11)), typist(second, made.id, 'bea', until, chance(97))]);
  const versions = await rowsOf(site, 'select snapshot from story_version where story_id = ?', [made.id]);
  const kept = new Set(versions.flatMap(({ snapshot }) => String(snapshot).match(/(ada|bea)\d+/g) ?? []));
  expect(words.flat().length).toBeGreaterThan(SECONDS);
  expect(words.flat().filter((word) => !kept.has(word))).toEqual([]);
  const newest = await rowsOf(site, 'select v.snapshot from story s join story_version v on v.story_id = s.id and v.seq = s.version where s.id = ?', [made.id]);
  const ids = [...String(newest[0]?.snapshot).matchAll(/"attrs":\{"id":"(\w+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size, 'no paragraph twice').toBe(ids.length);
});
