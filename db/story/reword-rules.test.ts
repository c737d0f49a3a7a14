import { expect, test } from '@playwright/test';
import type { Body } from './body-rules.ts';
import { isRewordable, rewordBlock } from './reword-rules.ts';

const link = { type: 'link' as const, attrs: { href: 'https://example.org' } };
const body: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'para1' },
      content: [
        { type: 'text', text: 'Twelve ' },
        { type: 'text', text: 'herring boats', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' lay in the ' },
        { type: 'text', text: 'harbour', marks: [link] },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'related', attrs: { id: 'rel1', storyId: 's', headline: '' } },
  ],
};

test('links and emphasis stay on the words that stay, and on what takes the place of theirs', () => {
  const [block] = rewordBlock(body, 'para1', 'Fourteen herring boats lay in the port.').content;
  expect(block).toMatchObject({
    attrs: { id: 'para1' },
    content: [
      { text: 'Fourteen ' },
      { text: 'herring boats', marks: [{ type: 'bold' }] },
      { text: ' lay in the ' },
      { text: 'port', marks: [link] },
      { text: '.' },
    ],
  });
});

test('only paragraphs and headings are worded anew, and a block that is gone changes nothing', () => {
  expect(body.content.map(isRewordable)).toEqual([true, false]);
  expect(rewordBlock(body, 'rel1', 'Words')).toEqual(body);
  expect(rewordBlock(body, 'gone', 'Words')).toEqual(body);
});
