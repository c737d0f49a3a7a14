import { createSection, editSection } from '#db/section/commands.ts';
import { NewSection } from '#db/section/rules.ts';
import { createStory, publishStory } from '#db/story/commands.ts';
import { createTag, editTag } from '#db/tag/commands.ts';
import { mergeTag } from '#db/tag/merge-commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { draftOf, inNewsroom, publishedStory, unique } from '../newsroom.ts';
import { ask, textOf } from './raw.ts';

test('what another process publishes is on every page at once, and never goes back', async ({ site }) => {
  const story = await publishedStory(site);
  const pages = [story.path, '/', '/world', '/news', '/tag/libya', '/by/nora-quay', '/rss.xml', '/world/rss.xml'];
  // Those somebody read before are kept for up to 200 ms.
  for (const address of pages)
    await expect.poll(() => textOf(site.url + address), { message: address, timeout: 2000, intervals: [20] }).toContain(story.headline);
  const headline = unique('Changed');
  await inNewsroom(site, () =>
    publishStory(SYSTEM, {
      storyId: story.id,
      saves: story.saves,
      draft: { ...story.draft, headline, slug: story.path.split('/').at(-1) ?? '' },
      autosave: false,
    }),
  );
  for (const address of pages) await expect.poll(() => textOf(site.url + address), { message: address, timeout: 2000, intervals: [20] }).toContain(headline);
  for (const address of [...pages, ...pages]) expect(await textOf(site.url + address), address).not.toContain(story.headline);
});

test('a scheduled story is nowhere before its moment, and everywhere within two seconds of it', async ({ site }) => {
  const [headline, slug] = [unique('Planned'), unique('planned')];
  const pages = [`/world/${slug}`, '/', '/world', '/news', '/tag/libya', '/by/nora-quay', '/rss.xml', '/world/rss.xml', '/sitemap.xml', '/news-sitemap.xml'];
  for (const address of pages) await ask(site.url + address);
  const at = Date.now() + 3000;
  await inNewsroom(site, async () => {
    const draft = draftOf(site.names, { headline, slug });
    const { id, saves } = await createStory(SYSTEM, draft);
    await publishStory(SYSTEM, { storyId: id, saves, draft, autosave: false, liveFrom: at });
  });
  const early: string[] = [];
  const missing = new Set(pages);
  await expect(async () => {
    for (const address of pages) {
      const asked = Date.now();
      const isThere = (await textOf(site.url + address)).includes(address.endsWith('map.xml') ? slug : headline);
      if (isThere && Date.now() < at) early.push(`${address} at ${asked - at}`);
      if (isThere) missing.delete(address);
    }
    expect([...missing]).toEqual([]);
  }).toPass({ intervals: [50], timeout: at + 2000 - Date.now() });
  expect(early).toEqual([]);
});

test('a story that moved leads on from its old address, one that moved twice straight to the last', async ({ site }) => {
  const story = await publishedStory(site);
  const move = async (saves: number, slug: string) =>
    inNewsroom(site, () => publishStory(SYSTEM, { storyId: story.id, saves, draft: { ...story.draft, slug }, autosave: false }));
  const [second, third] = [unique('second'), unique('third')];
  const moved = await move(story.saves, second);
  await move(moved.saves, third);
  for (const old of [story.path, `/world/${second}`]) {
    await expect.poll(async () => (await ask(site.url + old)).status).toBe(301);
    const { headers, body } = await ask(site.url + old);
    expect(headers.location).toBe(`/world/${third}`);
    expect(headers['cache-control']).toBe('no-store');
    expect(body.toString()).not.toContain(story.headline);
  }
  expect((await ask(`${site.url}/world/${third}`)).status).toBe(200);
});

test('a tag another process renames or merges, and a section it renames, are on no page as they were', async ({ site }) => {
  const [slug, word] = [unique('sec').toLowerCase(), unique('word').toLowerCase()];
  const made = await inNewsroom(site, async () => ({
    sectionId: await createSection(SYSTEM, NewSection.parse({ slug, name: `Sec ${slug}` })),
    tag: await createTag(SYSTEM, { name: word, kind: 'topic' }),
  }));
  const story = await publishedStory(site, { sectionId: made.sectionId, tags: [made.tag.id] });
  const pages = [story.path, `/tag/${word}`, '/rss.xml', `/tag/${word}/rss.xml`, '/by/nora-quay/rss.xml'];
  for (const address of pages) expect(await textOf(site.url + address), address).toContain(word);
  await inNewsroom(site, () =>
    editTag(SYSTEM, { tagId: made.tag.id, name: 'Other', kind: 'topic', slug: `${word}-x`, synonyms: [], description: '', photoId: null }),
  );
  await expect.poll(() => textOf(site.url + story.path), { timeout: 2000, intervals: [20] }).toContain(`/tag/${word}-x`);
  await expect.poll(async () => (await ask(`${site.url}/tag/${word}`)).headers.location, { timeout: 2000, intervals: [20] }).toBe(`/tag/${word}-x`);
  await inNewsroom(site, () => mergeTag(SYSTEM, { tagId: made.tag.id, intoId: site.names.tags.libya }));
  await expect.poll(() => textOf(site.url + story.path), { timeout: 2000, intervals: [20] }).toContain('/tag/libya');
  await expect.poll(() => textOf(`${site.url}/tag/libya`), { timeout: 2000, intervals: [20] }).toContain(story.headline);
  await inNewsroom(site, () => editSection(SYSTEM, { sectionId: made.sectionId, name: 'Sec', slug: `${slug}-x`, description: '', parentId: null }));
  await expect.poll(async () => (await ask(site.url + story.path)).status, { timeout: 2000, intervals: [20] }).toBe(301);
  for (const address of ['/', '/tag/libya', '/by/nora-quay', '/rss.xml', '/tag/libya/rss.xml', '/by/nora-quay/rss.xml', '/sitemap.xml']) {
    await expect.poll(() => textOf(site.url + address), { message: address, timeout: 2000, intervals: [20] }).toContain(`/${slug}-x/`);
    expect(await textOf(site.url + address), address).not.toContain(`/${slug}/`);
  }
});
