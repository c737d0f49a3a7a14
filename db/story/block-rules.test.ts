import { expect, test } from '@playwright/test';
import { settleIds } from './block-id-rules.ts';
import { Body, linksIn, plainDeskText, plainText, withoutNotes } from './body-rules.ts';
import { compare } from './compare-rules.ts';
import { embedAddress, frameOf } from './embed-rules.ts';

const text = (words: string, ...marks: object[]) => [{ type: 'text', text: words, ...(marks.length > 0 && { marks }) }];
const paragraph = (id: string, words: string, ...marks: object[]) => ({ type: 'paragraph', attrs: { id }, content: text(words, ...marks) });
const cell = (id: string, words: string, type = 'tableCell') => ({ type, attrs: { id }, content: [paragraph(`p${id}`, words)] });
const row = (id: string, ...content: object[]) => ({ type: 'tableRow', attrs: { id }, content });
const body = (...content: object[]) => Body.parse({ type: 'doc', content });
const complaint = (...content: object[]) => Body.safeParse({ type: 'doc', content }).error?.issues[0]?.message;

const TABLE = {
  type: 'table',
  attrs: { id: 'tabl1' },
  content: [row('row01', cell('cel1', 'Year', 'tableHeader'), cell('cel2', 'Boats', 'tableHeader')), row('row02', cell('cel3', '1990'), cell('cel4', '41'))],
};
const FACTS = {
  type: 'factBox',
  attrs: { id: 'fact1', title: 'The harbour' },
  content: [
    paragraph('para1', 'Built in 1901.'),
    { type: 'bulletList', attrs: { id: 'list1' }, content: [{ type: 'listItem', attrs: { id: 'item1' }, content: [paragraph('para2', 'Two quays')] }] },
  ],
};
const EMBED = {
  type: 'embed',
  attrs: { id: 'embe1', provider: 'youtube', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', author: 'Somebody', text: 'A song' },
};
const PULL = { type: 'pullQuote', attrs: { id: 'pull1', attribution: 'Nora Quay' }, content: [paragraph('para3', 'The sea decides.')] };
const GALLERY = { type: 'gallery', attrs: { id: 'gall1', photoIds: ['a', 'b'] } };

test('tables, fact boxes, embeds, pull quotes, galleries and rules are blocks, each with its words', () => {
  const whole = body(TABLE, FACTS, EMBED, PULL, GALLERY, { type: 'horizontalRule', attrs: { id: 'rule1' } });
  expect(plainText(whole)).toBe('Year\tBoats\n1990\t41\nThe harbour\nBuilt in 1901.\nTwo quays\nA song\nSomebody\nThe sea decides.');
});

test('each of them says what is wrong with it', () => {
  expect(complaint({ ...TABLE, content: [...TABLE.content, row('row03', cell('cel5', 'alone'))] })).toBe('A table has as many cells in every row');
  expect(complaint({ ...GALLERY, attrs: { id: 'gall1', photoIds: [] } })).toBe('Choose at least one photo');
  expect(complaint({ ...GALLERY, attrs: { id: 'gall1', photoIds: ['a', 'a'] } })).toBe('has a photo twice');
  expect(complaint({ ...EMBED, attrs: { ...EMBED.attrs, url: 'https://evil.example/watch?v=dQw4w9WgXcQ' } })).toBe(
    'is not an address of a provider we can embed',
  );
  expect(complaint({ ...EMBED, attrs: { ...EMBED.attrs, provider: 'vimeo' } })).toBe('is not an address of a provider we can embed');
  expect(complaint({ ...EMBED, attrs: { ...EMBED.attrs, html: '<b>' } })).toBeDefined();
  expect(complaint({ ...FACTS, content: [TABLE] })).toBeDefined();
  expect(complaint({ ...FACTS, attrs: { id: 'fact1', title: 'x'.repeat(121) } })).toBe('Use at most 120 characters');
  expect(complaint({ ...PULL, content: [1, 2, 3, 4].map((each) => paragraph(`para${each}0`, 'x')) })).toBe('A pull quote has at most 3 paragraphs');
});

test('no id stands twice in a body, however deep', () => {
  expect(complaint(FACTS, paragraph('para2', 'again'))).toBe('has the block id para2 twice');
  expect(complaint(TABLE, { ...PULL, attrs: { id: 'pcel1', attribution: '' } })).toBe('has the block id pcel1 twice');
});

test('three thousand blocks are a story, one more is not', () => {
  const many = Array.from({ length: 3000 }, (_, index) => paragraph(`para${index}`, 'x'));
  expect(complaint(...many)).toBeUndefined();
  expect(complaint(...many, paragraph('last1', 'x'))).toBe('A story has at most 3000 blocks');
});

test('a note for editors is in the desk’s text and in nothing readers get', () => {
  const noted = body(
    { ...paragraph('para1', 'Said.'), content: [...text('Said.'), ...text('ask her', { type: 'editorNote' }, { type: 'bold' })] },
    paragraph('para2', 'only a note', { type: 'editorNote' }),
    { ...FACTS, content: [paragraph('para5', 'hidden', { type: 'editorNote' }), paragraph('para6', 'shown')] },
  );
  expect(plainText(noted)).toBe('Said.\nThe harbour\n\nshown'.replace('\n\n', '\n'));
  expect(plainDeskText(noted)).toContain('[note: ask her]');
  const printed = JSON.stringify(withoutNotes(noted));
  for (const word of ['ask her', 'only a note', 'hidden', 'editorNote']) expect(printed).not.toContain(word);
  expect(Body.safeParse(withoutNotes(noted)).success).toBe(true);
});

test('the links of a text are found wherever they stand; the desk and tricks are none', () => {
  const linked = body(
    paragraph('para1', 'one', { type: 'link', attrs: { href: '/world/a-story' } }),
    { ...FACTS, content: [paragraph('para5', 'two', { type: 'link', attrs: { href: '/news/other#x' } })] },
    paragraph('para2', 'three', { type: 'link', attrs: { href: 'https://example.org/' } }),
  );
  expect(linksIn(linked)).toEqual(['/world/a-story', '/news/other#x', 'https://example.org/']);
  for (const href of ['//evil.example', '/\\evil.example', '/dashboard/stories', '/api/x', '/a b'])
    expect(complaint(paragraph('para1', 'x', { type: 'link', attrs: { href } })), href).toBeDefined();
});

test('two versions of a table, a gallery and an embed are compared in words', () => {
  const was = body(TABLE, GALLERY, EMBED);
  const is = body(TABLE, { ...GALLERY, attrs: { id: 'gall1', photoIds: ['a'] } }, { ...EMBED, attrs: { ...EMBED.attrs, text: 'Another song' } });
  const { blocks } = compare({ texts: {}, lists: {}, body: was, language: 'en' }, { texts: {}, lists: {}, body: settleIds(was, is), language: 'en' });
  expect(blocks.map(({ kind }) => kind)).toEqual(['same', 'changed', 'changed']);
  expect(JSON.stringify(blocks[2]?.parts)).toContain('Another');
});

const ADDRESSES = {
  'youtube.com/watch?list=x&v=dQw4w9WgXcQ&t=3': ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  'https://youtu.be/dQw4w9WgXcQ?si=abc': ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  'https://www.youtube.com/shorts/dQw4w9WgXcQ': ['youtube', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  'https://player.vimeo.com/video/76979871?h=1': ['vimeo', 'https://vimeo.com/76979871'],
  'https://twitter.com/nora/status/12345?s=20': ['x', 'https://x.com/nora/status/12345'],
  'https://bsky.app/profile/nora.example.org/post/3kabcde': ['bluesky', 'https://bsky.app/profile/nora.example.org/post/3kabcde'],
  'https://mastodon.social/@nora/110123456789': ['mastodon', 'https://mastodon.social/@nora/110123456789'],
  'https://instagram.com/nora/reel/Cabcdef_-1/?igsh=x': ['instagram', 'https://www.instagram.com/reel/Cabcdef_-1/'],
  'https://www.tiktok.com/@nora.quay/video/7123456789?lang=en': ['tiktok', 'https://www.tiktok.com/@nora.quay/video/7123456789'],
  'https://www.datawrapper.de/_/aBc12/': ['datawrapper', 'https://datawrapper.dwcdn.net/aBc12/'],
};

test('an embed’s address is known in all its forms and kept in one', () => {
  for (const [typed, [provider, url]] of Object.entries(ADDRESSES)) {
    expect(embedAddress(typed), typed).toEqual({ provider, url });
    expect(embedAddress(url ?? ''), `${url} again`).toEqual({ provider, url });
  }
});

test('an address of nobody we know, and every trick with one, is refused', () => {
  for (const typed of [
    '',
    'javascript:alert(1)',
    'https://example.org/video',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
    'https://youtube.com:8443/watch?v=dQw4w9WgXcQ',
    'https://youtu.be/short',
    'https://youtu.be/dQw4w9WgXcQ"onload=1',
    'https://youtu.be/dQw4w9WgXcQ <script>',
    'ftp://youtu.be/dQw4w9WgXcQ',
    `https://youtu.be/dQw4w9WgXcQ?${'x'.repeat(3000)}`,
  ])
    expect(embedAddress(typed), typed).toBeUndefined();
});

test('what has a frame that asks for no script of ours is shown in it, the others stay a card', () => {
  const framed = Object.keys(ADDRESSES).filter((typed) => frameOf(embedAddress(typed) as NonNullable<ReturnType<typeof embedAddress>>));
  expect(new Set(framed.map((typed) => embedAddress(typed)?.provider))).toEqual(new Set(['youtube', 'vimeo', 'tiktok', 'datawrapper']));
});

test('what holds nothing but a note is not printed empty: no item, no quotation, no box, no row', () => {
  const note = (id: string) => paragraph(id, 'ask her', { type: 'editorNote' });
  const item = (id: string, ...content: object[]) => ({ type: 'listItem', attrs: { id }, content });
  const list = (id: string, ...content: object[]) => ({ type: 'bulletList', attrs: { id }, content });
  const noted = body(
    list(
      'list2',
      item('item2', note('not01')),
      item('item3', { type: 'paragraph', attrs: { id: 'emp01' } }, note('not02')),
      item('item4', paragraph('kept1', 'Kept')),
    ),
    list('list3', item('item5', note('not03'))),
    { type: 'quotation', attrs: { id: 'quot1', attribution: 'Nora' }, content: [note('not04')] },
    { ...PULL, content: [note('not05')] },
    { ...FACTS, content: [note('not06'), list('list4', item('item6', note('not07')))] },
    {
      ...TABLE,
      content: [
        row('row03', { ...cell('cel5', ''), content: [note('not08')] }, cell('cel6', '41')),
        row('row04', { ...cell('cel7', ''), content: [note('not09')] }, { ...cell('cel8', ''), content: [note('not10')] }),
      ],
    },
    { type: 'paragraph', attrs: { id: 'emp02' } },
  );
  const printed = withoutNotes(noted);
  expect(printed.content.map(({ attrs }) => attrs.id)).toEqual(['list2', 'tabl1', 'emp02']);
  expect(JSON.stringify(printed)).not.toMatch(/item2|item3|row04|ask her/);
  expect(plainText(printed)).toBe('Kept\n\t41');
  expect(Body.safeParse(printed).success).toBe(true);
});
