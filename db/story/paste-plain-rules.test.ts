import { expect, test } from '@playwright/test';
import { Body, plainText } from './body-rules.ts';
import { pastedText } from './paste-plain-rules.ts';

const paragraphs = (text: string, language = 'en') => plainText(Body.parse({ type: 'doc', content: pastedText(text, language) })).split('\n');

const STORY = [
  'The harbour opened again on Tuesday after the storm of last week, and the boats that had waited outside for three days came in one after the other.',
  '“We waited,” a skipper said. “Nobody told us how long it would take, and nobody came out to us in all that time with so much as a loaf of bread.”',
  'Fourteen boats landed their catch. Two more are at sea, and the harbour master expects them before the weekend, if the wind stays as it is now.',
];

/** Broken as a wire does: as many words on a line as it holds. */
function wrapped(text: string, width: number, indent = ''): string {
  const lines = [indent];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.trim() && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line.trim() ? `${line} ${word}` : line + word;
  }
  return lines.join('\n');
}

test('a wire’s broken lines are put together, its indents begin paragraphs, its byline stays text', () => {
  const wire = `By NORA QUAY\nThe harbour opened again on Tuesday after the storm of\nlast week, and the boats that had waited outside for\nthree days came in.\n   "We waited," a skipper said. "Nobody told us how long\nit would take."\n\ncaption | Photo: Somebody`;
  expect(paragraphs(wire)).toEqual([
    'By NORA QUAY',
    'The harbour opened again on Tuesday after the storm of last week, and the boats that had waited outside for three days came in.',
    '“We waited,” a skipper said. “Nobody told us how long it would take.”',
    'caption | Photo: Somebody',
  ]);
  expect(pastedText('one\ntwo\nthree', 'en')).toHaveLength(3);
  expect(pastedText('', 'en')).toEqual([]);
});

test('at every width, between empty lines, with indents or with neither, the paragraphs are those that were written', () => {
  for (const width of [40, 64, 69, 80, 100]) {
    expect(paragraphs(STORY.map((each) => wrapped(each, width)).join('\n\n')), `${width}, empty lines`).toEqual(STORY);
    expect(paragraphs(STORY.map((each) => wrapped(each, width, '   ')).join('\n')), `${width}, indents`).toEqual(STORY);
    expect(paragraphs(STORY.map((each) => `    ${wrapped(each, width).replaceAll('\n', '\n    ')}`).join('\n\n')), `${width}, a margin`).toEqual(STORY);
  }
  expect(paragraphs(STORY.map((each) => wrapped(each, 64)).join('\n'))).toEqual(STORY);
});

test('lines that are paragraphs stay so, and a sentence broken over short lines is one', () => {
  expect(paragraphs(STORY.join('\n'))).toEqual(STORY);
  expect(paragraphs('Nora Quay, harbour master\nPer Ås, skipper of the Sea Star\nOlav Berg, cook')).toHaveLength(3);
  expect(paragraphs('The harbour opened again on Tuesday\nafter the storm of last week\nand the boats came in.\nFourteen of them.')).toEqual([
    'The harbour opened again on Tuesday after the storm of last week and the boats came in.',
    'Fourteen of them.',
  ]);
  expect(paragraphs('Landed:\n- 14 boats of herring\n- two of cod\n• one of mackerel')).toHaveLength(4);
});

test('a wire’s dashes and straight marks are those of the language, what reorders text is gone', () => {
  expect(paragraphs('BERGEN (AP) -- "It\'s over," he said.')).toEqual(['BERGEN (AP) – “It’s over,” he said.']);
  expect(paragraphs('Er sagte: "Ja."', 'de')).toEqual(['Er sagte: „Ja.“']);
  expect(paragraphs('pay \u202e001\u202c now')).toEqual(['pay 001 now']);
});

test('scripts without spaces are put together without one', () => {
  expect(paragraphs(`${'港'.repeat(38)}\n${'船'.repeat(38)}\n${'海'.repeat(10)}。`, 'zh')).toEqual([
    `${'港'.repeat(38)}${'船'.repeat(38)}${'海'.repeat(10)}。`,
  ]);
});
