import { expect, test } from '@playwright/test';
import { holdTogether, smartQuote, tidyTypography } from './typography-rules.ts';

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
  ja: ['"x"', '“x”'],
};

test('each language has its own marks, inner ones and apostrophes', () => {
  for (const [language, [typed, right]] of Object.entries(SAID)) expect(tidyTypography(typed ?? '', language), language).toBe(right);
  expect(smartQuote('the ', "'", 'en')).toBe('’');
  expect(smartQuote('“the ', "'", 'en')).toBe('‘');
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
