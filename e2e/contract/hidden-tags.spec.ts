import { createTag, proposeTag } from '#db/tag/commands.ts';
import { SYSTEM } from '#db/user/rules.ts';
import { expect, test } from '../fixtures.ts';
import { inNewsroom, publishedStory } from '../newsroom.ts';
import { ask, textOf } from './raw.ts';

test('internal and proposed tags of a live story are nowhere readers can look', async ({ site }) => {
  const canary = (state: string) => `kanari${state}${Math.random().toString(36).slice(2, 10)}`;
  const [internal, proposed] = [canary('internal'), canary('proposed')];
  const tags = await inNewsroom(site, async () => [
    (await createTag(SYSTEM, { name: internal, kind: 'internal' })).id,
    (await proposeTag({ id: 'cleo', name: 'Cleo', role: 'contributor' }, { name: proposed, kind: 'topic' })).id,
  ]);
  const story = await publishedStory(site, { tags: [...tags, site.names.tags.libya] });
  const surfaces = [
    story.path,
    `${story.path}/versions`,
    '/',
    '/world',
    '/tag/libya',
    '/by/nora-quay',
    '/corrections',
    '/rss.xml',
    '/world/rss.xml',
    '/tag/libya/rss.xml',
    '/sitemap.xml',
    '/news-sitemap.xml',
  ];
  expect(await textOf(site.url + story.path)).toContain('/tag/libya');
  for (const address of surfaces) {
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const { headers: said, body } = await ask(site.url + address, { headers });
      expect(`${JSON.stringify(said)} ${body}`, address).not.toMatch(/kanari/);
    }
  }
  const never = await ask(`${site.url}/tag/never-made`);
  for (const name of [internal, proposed]) {
    const { status, body } = await ask(`${site.url}/tag/${name}`);
    expect([status, body.equals(never.body)]).toEqual([404, true]);
    expect((await ask(`${site.url}/tag/${name}/rss.xml`)).status).toBe(404);
  }
});
