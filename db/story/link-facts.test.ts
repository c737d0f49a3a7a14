import { expect, test } from '@playwright/test';
import { createContributor } from '../contributor/commands.ts';
import { env } from '../env.ts';
import { createTag } from '../tag/commands.ts';
import { NewTag } from '../tag/rules.ts';
import { openTestNewsroom } from '../test-newsroom.ts';
import { SYSTEM } from '../user/rules.ts';
import { publishStory } from './commands.ts';

const linking = (...hrefs: string[]) => ({
  type: 'doc',
  content: hrefs.map((href, index) => ({
    type: 'paragraph',
    attrs: { id: `para${index}` },
    content: [{ type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href } }] }],
  })),
});

test('a link to what readers cannot open is found, whatever it leads to and however it is written; what is there or has moved is not', async () => {
  const room = await openTestNewsroom();
  const other = await room.publish(SYSTEM, { headline: 'Other', slug: 'other' });
  await publishStory(SYSTEM, { ...other, draft: { ...other.draft, slug: 'moved' } });
  await createTag(SYSTEM, NewTag.parse({ name: 'Trade' }));
  await createTag(SYSTEM, NewTag.parse({ name: 'Ours', kind: 'internal' }));
  await createContributor(SYSTEM, { name: 'Ann Quay', bio: '', userId: null });
  const editor = await room.person('Ada', 'editor');
  const own = env.SITE_URL;
  const good = [
    '/news/other',
    `${own}/news/moved?from=x#top`,
    '/',
    '/news',
    '/news/rss.xml',
    '/news/moved/versions',
    '/tag/trade',
    '/by/ann-quay',
    '/search?q=x',
  ];
  const elsewhere = ['/corrections', '/archive/2026/11', 'https://example.org/news/never', 'mailto:desk@example.org'];
  const saving = await room.begin(editor, { headline: 'Good', standfirst: 'It leads on.', body: linking(...good, ...elsewhere) });
  await publishStory(editor, saving);
  const bad = [
    '/news/never',
    `${own}/news/never`,
    `${own}/dashboard`,
    '/nosection',
    '/tag/nope',
    '/tag/ours',
    '/by/nobody',
    '/live/nothing',
    `${own}/tag/nope`,
  ];
  const risky = await room.begin(editor, { headline: 'Bad', standfirst: 'It leads nowhere.', body: linking(...bad) });
  await expect(publishStory(editor, risky)).rejects.toMatchObject({
    details: { findings: bad.map((href, index) => expect.objectContaining({ blockId: `para${index}`, message: expect.stringContaining(href) })) },
  });
});
