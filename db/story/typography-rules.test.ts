import { expect, test } from '@playwright/test';
import { tidyTypography } from './tidy-rules.ts';
import { elided, holdTogether, smartQuote } from './typography-rules.ts';

const SAID = {
  en: ["\"One 'two' three,\" it's said.", '“One ‘two’ three,” it’s said.'],
  'en-GB': ['("Yes")', '(“Yes”)'],
  de: ['"Ja \'doch\' ja"', '„Ja ‚doch‘ ja“'],
  fr: ['"L\'eau"', '«\u202fL’eau\u202f»'],
  es: ['"Sí"', '«Sí»'],
  pl: ['"Tak"', '„Tak”'],
  sv: ['"Ja"', '”Ja”'],
  ar: ['"نعم"', '«نعم»'],
  ru: ['"Да"', '«Да»'],
  ja: ['彼は"はい"と言った', '彼は「はい」と言った'],
  'zh-TW': ['他說"好"。', '他說「好」。'],
  zh: ['他说"好"。', '他说“好”。'],
};

test('each language has its own marks, inner ones and apostrophes', () => {
  for (const [language, [typed, right]] of Object.entries(SAID)) expect(tidyTypography(typed ?? '', language), language).toBe(right);
  expect(smartQuote('the ', "'", 'en')).toBe('‘');
  expect(smartQuote('the dogs', "'", 'en')).toBe('’');
  expect(smartQuote('“the ', "'", 'en')).toBe('‘');
});

const NESTED: [string, string, string][] = [
  ['de', `"Er sagte 'ja'"`, '„Er sagte ‚ja‘“'],
  ['de', `"Er hat's 'nie' gesagt"`, '„Er hat’s ‚nie‘ gesagt“'],
  ['en', `'Hello,' she said`, '‘Hello,’ she said'],
  ['en', `"'Hello,' she said," he said.`, '“‘Hello,’ she said,” he said.'],
  ['en', `'Tis the season of the '90s, rock 'n' roll and 'em all`, '’Tis the season of the ’90s, rock ’n’ roll and ’em all'],
  ['en', `the dogs' bowls, o'clock`, 'the dogs’ bowls, o’clock'],
  ['en', `"I was—" he began`, '“I was—” he began'],
  ['nl', `'s Avonds zei hij "ja"`, '’s Avonds zei hij “ja”'],
  ['fr', `"Il a dit 'oui' aujourd'hui"`, '«\u202fIl a dit “oui” aujourd’hui\u202f»'],
  ['ru', `"Он сказал 'да'"`, '«Он сказал „да“»'],
];

test('a quotation in a quotation, one at the start, and an apostrophe there are each what they are', () => {
  for (const [language, typed, right] of NESTED) expect(tidyTypography(typed, language), `${language}: ${typed}`).toBe(right);
  expect(elided('‘tis ', 'en')).toBe('’tis ');
});

test('two hyphens are a dash where a dash is meant', () => {
  expect(tidyTypography('BERGEN (AP) -- The war of 1914--1918, he said--or shouted--was over', 'en')).toBe(
    'BERGEN (AP) – The war of 1914–1918, he said—or shouted—was over',
  );
  expect(tidyTypography('run it with --help, a well-known flag', 'en')).toBe('run it with --help, a well-known flag');
});

test('numbers keep their units, initials their names, French its high signs', () => {
  expect(holdTogether('12 km and 5 % of 3 million, 12 kmh', 'en')).toBe('12\u00a0km and 5\u00a0% of 3\u00a0million, 12 kmh');
  expect(holdTogether('J. R. Tolkien and A. Berg. A boat', 'en')).toBe('J.\u00a0R.\u00a0Tolkien and A.\u00a0Berg. A boat');
  expect(holdTogether('Quoi ? Oui ! Voici : rien ; « bon »', 'fr')).toBe('Quoi\u202f? Oui\u202f! Voici\u00a0: rien\u202f; «\u202fbon\u202f»');
  expect(holdTogether('What ? at 12:30', 'en')).toBe('What ? at 12:30');
  expect(holdTogether('https://example.org/?a=b', 'fr')).toBe('https://example.org/?a=b');
});

test('tidying twice is tidying once, in every language and for whatever is written', () => {
  const odd = ['', '"', "''", '"""', "rock 'n' roll", '…', '....', 'a...b', 'x'.repeat(20_000), '" '.repeat(3000), '5 '.repeat(5000)];
  for (const language of Object.keys(SAID))
    for (const text of [...odd, ...Object.values(SAID).flat()]) {
      const once = tidyTypography(text, language);
      expect(tidyTypography(once, language), `${language}: ${text.slice(0, 40)}`).toBe(once);
    }
});
