import { expect, test } from '@playwright/test';
import { merge, putBlock, takeTheirs } from './merge-rules.ts';
import { StoryDraft } from './rules.ts';

const paragraph = (id: string, words: string) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: words }] });
const draftOf = (blocks: Record<string, string>, differs: object = {}) =>
  StoryDraft.parse({ headline: 'H', ...differs, body: { type: 'doc', content: Object.entries(blocks).map(([id, words]) => paragraph(id, words)) } });
const blocksOf = (draft: StoryDraft) =>
  Object.fromEntries(
    draft.body.content.map((block) => [block.attrs.id, 'content' in block ? JSON.stringify(block.content).match(/"text":"([^"]*)"/)?.[1] : '']),
  );
const orderOf = (draft: StoryDraft) => draft.body.content.map((block) => block.attrs.id);

const base = draftOf({ aaaa: 'One', bbbb: 'Two', cccc: 'Three' });

test('what different people changed in different blocks is all there', () => {
  const mine = draftOf({ aaaa: 'One of mine', bbbb: 'Two', cccc: 'Three', dddd: 'Mine at the end' });
  const theirs = draftOf({ aaaa: 'One', eeee: 'Theirs in between', bbbb: 'Two of theirs', cccc: 'Three' });
  const { draft, clashes } = merge(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(blocksOf(draft)).toEqual({ aaaa: 'One of mine', eeee: 'Theirs in between', bbbb: 'Two of theirs', cccc: 'Three', dddd: 'Mine at the end' });
  expect(orderOf(draft)).toEqual(['aaaa', 'eeee', 'bbbb', 'cccc', 'dddd']);
});

test('a block both changed is named, mine stands, and theirs can be taken instead', () => {
  const mine = draftOf({ aaaa: 'Mine', bbbb: 'Two', cccc: 'Three' });
  const theirs = draftOf({ aaaa: 'Theirs', bbbb: 'Two', cccc: 'Three' });
  const { draft, clashes } = merge(base, mine, theirs);
  expect(clashes).toEqual([{ field: 'body', blockId: 'aaaa' }]);
  expect(blocksOf(draft).aaaa).toBe('Mine');
  expect(blocksOf(takeTheirs(draft, theirs, { field: 'body', blockId: 'aaaa' })).aaaa).toBe('Theirs');
});

test('a block one removed and the other changed stays, and is named', () => {
  const without = draftOf({ aaaa: 'One', cccc: 'Three' });
  const changed = draftOf({ aaaa: 'One', bbbb: 'Two changed', cccc: 'Three' });
  for (const [mine, theirs] of [
    [without, changed],
    [changed, without],
  ] as const) {
    const { draft, clashes } = merge(base, mine, theirs);
    expect(clashes).toEqual([{ field: 'body', blockId: 'bbbb' }]);
    expect(blocksOf(draft)).toEqual({ aaaa: 'One', bbbb: 'Two changed', cccc: 'Three' });
  }
});

test('a block one removed and nobody changed is gone', () => {
  const without = draftOf({ aaaa: 'One', cccc: 'Three' });
  for (const [mine, theirs] of [
    [without, base],
    [base, without],
  ] as const) {
    expect(orderOf(merge(base, mine, theirs).draft)).toEqual(['aaaa', 'cccc']);
  }
});

test('whoever alone moved blocks has their order', () => {
  const moved = draftOf({ cccc: 'Three', aaaa: 'One', bbbb: 'Two' });
  expect(orderOf(merge(base, moved, base).draft)).toEqual(['cccc', 'aaaa', 'bbbb']);
  expect(orderOf(merge(base, base, moved).draft)).toEqual(['cccc', 'aaaa', 'bbbb']);
});

test('fields merge one by one, names one by one', () => {
  const start = draftOf({ aaaa: 'One' }, { standfirst: 'S', tags: ['t1', 't2'], bylines: ['b1'] });
  const mine = { ...start, headline: 'Mine', tags: ['t1', 't2', 't3'] };
  const theirs = { ...start, standfirst: 'Theirs', tags: ['t2', 't4'], bylines: [...start.bylines, { id: 'b2', role: 'by' as const }] };
  const { draft, clashes } = merge(start, mine, theirs);
  expect(clashes).toEqual([]);
  expect(draft).toMatchObject({ headline: 'Mine', standfirst: 'Theirs', tags: ['t2', 't4', 't3'], bylines: [{ id: 'b1' }, { id: 'b2' }] });
  const both = merge(start, { ...start, headline: 'Mine' }, { ...start, headline: 'Theirs' });
  expect(both.clashes).toEqual([{ field: 'headline' }]);
  expect(takeTheirs(both.draft, { ...start, headline: 'Theirs' }, { field: 'headline' }).headline).toBe('Theirs');
});

test('a paragraph put in before another is new, whoever has the id', () => {
  const before = (words: string, id: string) => draftOf({ aaaa: words, [id]: 'One', bbbb: 'Two', cccc: 'Three' });
  const { draft, clashes } = merge(base, before('Mine before it', 'mmmm'), before('Theirs before it', 'tttt'));
  expect(clashes).toEqual([]);
  expect(Object.values(blocksOf(draft)).sort()).toEqual(['Mine before it', 'One', 'Theirs before it', 'Three', 'Two']);
  expect(blocksOf(draft).aaaa).toBe('One');
});

test('the same change by both is no clash', () => {
  const same = draftOf({ aaaa: 'Same', bbbb: 'Two', cccc: 'Three' }, { headline: 'Same' });
  expect(merge(base, same, same).clashes).toEqual([]);
});

test('photos merge by photo', () => {
  const photos = [
    { photoId: 'p', caption: 'P', credit: '', alt: '', crop: null, fallbackId: null },
    { photoId: 'q', caption: 'Q', credit: '', alt: '', crop: null, fallbackId: null },
  ];
  const start = draftOf({ aaaa: 'One' }, { photos });
  const mine = { ...start, photos: [{ ...photos[0], credit: 'Me' } as never, start.photos[1] as never] };
  const theirs = { ...start, photos: start.photos.slice(0, 1) };
  expect(merge(start, mine, theirs).draft.photos).toEqual([{ ...photos[0], credit: 'Me' }]);
});

test('one block of another version is put back where it stood', () => {
  const now = draftOf({ aaaa: 'One', cccc: 'Three' });
  expect(putBlock(now.body, base.body, 'bbbb').content.map(({ attrs }) => attrs.id)).toEqual(['aaaa', 'bbbb', 'cccc']);
  expect(putBlock(base.body, now.body, 'bbbb').content.map(({ attrs }) => attrs.id)).toEqual(['aaaa', 'cccc']);
});

test('whatever two people do, nothing either typed in a block of their own is missing', () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  for (let round = 0; round < 300; round += 1) {
    const start = draftOf(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`base${index}`, `Base ${index}`])));
    const scribble = (who: string) => {
      let content = structuredClone(start.body.content);
      for (let turn = 0; turn < 5; turn += 1) {
        const at = random(content.length + 1);
        const kind = random(4);
        if (kind === 0) content.splice(at, 0, paragraph(`${who}${round}x${turn}`, `${who} ${turn}`) as never);
        else if (kind === 1) content = content.map((block, index) => (index === at ? (paragraph(block.attrs.id, `${who} changed ${turn}`) as never) : block));
        else if (kind === 2) content = content.filter((_, index) => index !== at);
        else content.push(...content.splice(at, 1));
      }
      return { ...start, body: { type: 'doc' as const, content } };
    };
    const [mine, theirs] = [scribble('mine'), scribble('them')];
    const { draft, clashes } = merge(start, mine, theirs);
    const ids = orderOf(draft);
    expect(new Set(ids).size, 'no block twice').toBe(ids.length);
    const clashing = new Set(clashes.map(({ blockId }) => blockId));
    const merged = new Map(draft.body.content.map((block) => [block.attrs.id, JSON.stringify(block)]));
    for (const block of [...mine.body.content, ...theirs.body.content]) {
      const text = JSON.stringify(block);
      if (/mine|them/.test(text) && !clashing.has(block.attrs.id)) expect(merged.get(block.attrs.id), text).toBe(text);
    }
  }
});
