import { expect, test } from '@playwright/test';
import exifr from 'exifr';
import sharp from 'sharp';
import { store } from './client.ts';
import { createSection } from './section/commands.ts';
import { NewSection } from './section/rules.ts';
import { withWords } from './seed/iptc.ts';
import { CONTRIBUTORS, SECTIONS, TAGS } from './seed/newsroom.ts';
import { bodyOf } from './seed/notation.ts';
import { PICTURES } from './seed/pictures.ts';
import { STORIES } from './seed/stories.ts';
import { loadDemo } from './seed.ts';
import { openTestDatabase } from './test-database.ts';
import { SYSTEM } from './user/rules.ts';

const find = { photo: (name: string) => name, story: (key: string) => ({ storyId: key, headline: key }) };

test('refused where there is a section already', async () => {
  await openTestDatabase();
  await createSection(SYSTEM, NewSection.parse({ slug: 'own', name: 'Own' }));
  expect(await loadDemo()).toBe(false);
});

test('begun again after it was cut short, it takes up the pictures it had drawn', async () => {
  test.setTimeout(120_000);
  await openTestDatabase();
  await store().client.execute("create trigger cut before insert on section begin select raise(abort, 'cut short'); end");
  await expect(loadDemo()).rejects.toThrow();
  await store().client.execute('drop trigger cut');
  expect(await loadDemo()).toBe(true);
  expect((await store().client.execute('select count(*) as photos from photo')).rows[0]?.photos).toBe(Object.keys(PICTURES).length);
  const more =
    "select (select count(*) from error_report where quote like '%forty-four%') as reports, (select count(*) from release_byline where role <> 'by') as hands";
  expect((await store().client.execute(more)).rows[0]).toMatchObject({ reports: 1, hands: 1 });
});

test('every story names only what the demo has, and leads only to older stories', () => {
  const age = new Map(STORIES.map((story) => [story.key, Number(story.published instanceof Date ? 1e9 : story.published)]));
  for (const story of STORIES) {
    expect(SECTIONS.map((each) => each.slug)).toContain(story.section);
    for (const name of [...story.by, ...(story.also ?? []).map((each) => each.name)]) expect(CONTRIBUTORS.map((each) => each.name)).toContain(name);
    for (const name of story.tags) expect(Object.keys(TAGS)).toContain(name);
    for (const { name } of story.photos ?? []) expect(Object.keys(PICTURES)).toContain(name);
    for (const block of bodyOf(story.key, story.text, find).content) {
      if (block.type === 'photo') expect(story.photos?.map((each) => each.name)).toContain(block.attrs.photoId);
      if (block.type === 'related') expect(age.get(block.attrs.storyId)).toBeGreaterThanOrEqual(age.get(story.key) ?? Infinity);
    }
  }
});

test('the notation makes every kind of block', () => {
  const text = '## Head\n\nSome **bold** [link](https://example.org/).\n\n- one\n- two\n\n1. first\n\n> Said.\n> — Somebody\n\n[photo: a]\n\n[story: b]';
  const { content } = bodyOf('sample', text, find);
  expect(content.map((block) => block.type)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList', 'quotation', 'photo', 'related']);
  expect(content[1]).toMatchObject({
    content: [{ text: 'Some ' }, { text: 'bold', marks: [{ type: 'bold' }] }, { text: ' ' }, { text: 'link' }, { text: '.' }],
  });
  expect(content[4]).toMatchObject({ attrs: { attribution: 'Somebody' } });
});

test('a picture carries its words', async () => {
  const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888888' } })
    .jpeg()
    .toBuffer();
  const jpeg = withWords(plain, { caption: 'Réed', byline: 'M', credit: 'C', copyright: '©', date: '20260101' });
  expect(await exifr.parse(jpeg, { iptc: true })).toMatchObject({ Byline: 'M', Credit: 'C' });
  expect((await sharp(jpeg).metadata()).width).toBe(8);
});
