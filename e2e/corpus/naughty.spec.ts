import { createStory, publishStory } from '#db/story/commands.ts';
import { StoryDraft } from '#db/story/rules.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftOf, inNewsroom, signInAs } from '../newsroom.ts';
import { linesIn, needsCorpus, textIn } from './corpus.ts';

needsCorpus();

/** Every hostile or unusual line there is, as somebody might give it as a headline. */
function headlines(): string[] {
  const usual = linesIn<{ headline: string }>('naughty/headlines.21langs.jsonl').map(({ headline }) => headline);
  const strings = JSON.parse(textIn('naughty/blns.json')) as string[];
  const attacks = (JSON.parse(textIn('naughty/xss-owasp.json')) as { payload: string }[]).map(({ payload }) => payload);
  return [...usual, ...strings, ...attacks];
}

/** Where a headline must come through untouched: one line, no invisible controls, nothing to trim. */
const isPlain = (text: string) => text === text.trim().normalize('NFC') && !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]| {2}/u.test(text);

test('every headline comes back as it was given, at the desk and on the page, and runs nothing', async ({ page, site }) => {
  const all = headlines();
  expect(all.length).toBeGreaterThan(700);
  const refused: string[] = [];
  const stories = await inNewsroom(site, async () => {
    const published = [];
    for (const [index, given] of all.entries()) {
      const parsed = StoryDraft.shape.headline.safeParse(given);
      if (!parsed.success) {
        refused.push(given);
        expect(given.length).toBeGreaterThan(300);
        continue;
      }
      if (isPlain(given)) expect(parsed.data).toBe(given);
      const draft = draftOf(site.names, { headline: parsed.data, standfirst: parsed.data, slug: `naughty-${index}` });
      const { id, saves } = await createStory(SYSTEM, draft);
      const saving = { storyId: id, saves, draft, autosave: false };
      if (parsed.data) published.push({ ...(await publishStory(SYSTEM, saving)), headline: parsed.data });
      else await expect(publishStory(SYSTEM, saving)).rejects.toThrow('Write a headline');
    }
    return published;
  });
  expect(refused.length).toBeLessThan(40);
  expect(stories.length).toBeGreaterThan(600);
  await page.goto('/robots.txt');
  for (const { path, headline } of stories) {
    const answer = await page.request.get(path);
    expect(answer.status(), headline).toBe(200);
    const read = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const described = parsed.querySelector('meta[property="og:title"]')?.getAttribute('content');
        return {
          h1: parsed.querySelector('h1')?.textContent,
          described,
          scripts: parsed.querySelectorAll(
            'script:not([type="application/ld+json"]):not([src^="/enhance/"]), main svg, iframe, object, main [onload], main [onerror]',
          ).length,
        };
      },
      await answer.text(),
    );
    expect(read, path).toEqual({ h1: headline, described: headline, scripts: 0 });
  }
  const { cookie } = await signInAs(site, 'editor');
  await page.context().addCookies([{ ...cookie, url: site.url }]);
  page.on('dialog', () => {
    throw new Error('A headline ran as script');
  });
  for (const { id, headline } of stories.filter((_, index) => index % 25 === 0)) {
    await page.goto(`/dashboard/stories/${id}`);
    await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(headline);
  }
  for (const address of ['/', '/world', '/dashboard']) await page.goto(address);
});
