import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { startPaper } from '../reader/paper.ts';
import type { Site } from '../site.ts';

let site: Site;
let pages: Record<string, string>;
test.beforeAll(async () => {
  ({ site, pages } = await startPaper());
});
test.afterAll(() => site.stop());

/** What the HTML standard itself forbids; nothing of anybody's taste. */
const RULES = [
  'attribute-allowed-values',
  'attribute-misuse',
  'close-attr',
  'close-order',
  'deprecated',
  'element-name',
  'element-permitted-content',
  'element-permitted-occurrences',
  'element-permitted-order',
  'element-permitted-parent',
  'element-required-ancestor',
  'element-required-attributes',
  'element-required-content',
  'map-dup-name',
  'no-dup-attr',
  'no-dup-id',
  'no-missing-references',
  'script-element',
  'unrecognized-char-ref',
  'void-content',
];

test('the markup of every kind of page is what the HTML standard allows', async () => {
  const rules = Object.fromEntries(RULES.map((rule) => [rule, 'error' as const]));
  const validator = new HtmlValidate(new StaticConfigLoader({ root: true, elements: ['html5'], rules }));
  const mistakesIn = async (html: string) => (await validator.validateString(html)).results.flatMap(({ messages }) => messages.map(({ message }) => message));
  expect(await mistakesIn('<!doctype html><p id="a"><div id="a"></p>')).not.toEqual([]);
  const { story, live } = pages;
  const more = [`${story}/comments`, `${story}/comment`, `${live}/audio`, '/about', '/ethics', '/contact', '/tips'];
  for (const address of [...Object.values(pages), ...more]) expect.soft(await mistakesIn(await (await fetch(site.url + address)).text()), address).toEqual([]);
});
