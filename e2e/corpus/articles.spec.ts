import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createContributor } from '#db/contributor/commands.ts';
import { addPhoto } from '#db/photo/commands.ts';
import { createSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { plainText } from '#db/story/body-rules.ts';
import { createStory, publishStory } from '#db/story/commands.ts';
import { directionOf, StoryDraft } from '#db/story/rules.ts';
import { createTag } from '#db/tag/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { bodyText, extractedText } from '../extraction.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom } from '../newsroom.ts';
import type { Site } from '../site.ts';
import { CORPUS, linesIn, needsCorpus } from './corpus.ts';
import { bodyOf } from './html-body.ts';

needsCorpus();

type Article = {
  id: string;
  lang: string;
  section: string;
  headline: string;
  deck: string | null;
  byline: string | null;
  published: string;
  tags: string[];
  bodyHtml: string;
  photos?: { file: string | null; alt: string | null; caption: string | null; credit: string | null }[];
};

/** Names and ids of the corpus are Latin: nothing to transliterate. */
const addressOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100);

/** Makes each thing once, however many articles name it. */
function once<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name) as Promise<T>;
  };
}

/** Brings an article in as a desk would: every name through its command, every photo through the intake. */
async function importAll(site: Site, articles: Article[]): Promise<{ article: Article; path: string; draft: StoryDraft }[]> {
  const section = once((name) => createSection(SYSTEM, NewSection.parse({ slug: `c-${addressOf(name)}`, name: `${name.slice(0, 50)} (corpus)` })));
  const tag = once(async (name) => (await createTag(SYSTEM, { name: name.slice(0, 80), kind: 'topic' })).id);
  const contributor = once(async (name) => (await createContributor(SYSTEM, { name: name.slice(0, 120), bio: '', userId: null })).id);
  return inNewsroom(site, async () => {
    const done = [];
    for (const article of articles) {
      const photos = [];
      for (const photo of article.photos ?? []) {
        const file = photo.file && path.join(CORPUS, 'articles', photo.file);
        if (!file || !existsSync(file)) continue;
        const { id } = await addPhoto(SYSTEM, { filename: path.basename(file), stream: createReadStream(file) });
        photos.push({
          photoId: id,
          caption: photo.caption || photo.alt || article.headline,
          credit: photo.credit || article.byline || 'The archive',
          alt: photo.alt || photo.caption || 'A picture',
        });
      }
      const draft = StoryDraft.parse({
        headline: article.headline,
        standfirst: article.deck ?? '',
        sectionId: await section(article.section),
        slug: addressOf(article.id),
        language: article.lang,
        direction: directionOf(article.lang),
        bylines: [await contributor(article.byline ?? 'The archive')],
        tags: await Promise.all(article.tags.map(tag)),
        photos,
        body: bodyOf(article.bodyHtml),
      });
      const { id, saves } = await createStory(SYSTEM, draft);
      const { path: address } = await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, publishedAt: Date.parse(article.published) });
      done.push({ article, path: address, draft });
    }
    return done;
  });
}

test('every real article is brought in, published, and read with every word it has', async ({ page, site }) => {
  const articles = linesIn<Article>('articles/articles.jsonl');
  expect(articles.length).toBeGreaterThanOrEqual(250);
  const stories = await importAll(site, articles);
  await page.goto('/robots.txt');
  for (const { article, path: address, draft } of stories) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(200);
    const html = await answer.text();
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const story = parsed.querySelector('main article');
      return {
        headline: parsed.querySelector('h1')?.textContent,
        language: story?.getAttribute('lang'),
        direction: story?.getAttribute('dir'),
        text: (story?.textContent ?? '').replace(/\s+/g, ''),
        photos: story?.querySelectorAll('picture').length,
        links: [...(story?.querySelectorAll('a') ?? [])].map((each) => each.getAttribute('href')),
      };
    }, html);
    expect(read, article.id).toMatchObject({
      headline: draft.headline,
      language: article.lang,
      direction: article.lang === 'ar' ? 'rtl' : 'ltr',
      photos: draft.photos.length,
    });
    for (const block of draft.body.content)
      expect(read.text, `${article.id} ${block.attrs.id}`).toContain(plainText({ type: 'doc', content: [block] }).replace(/\s+/g, ''));
    expect(extractedText(html), article.id).toBe(bodyText({ dateline: draft.dateline, blocks: draft.body.content }));
    for (const [, href] of JSON.stringify(draft.body).matchAll(/"href":"([^"]+)"/g)) expect(read.links, article.id).toContain(href);
  }
  const first = await page.request.get('/');
  expect(first.status()).toBe(200);
});
