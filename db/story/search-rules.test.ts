import { expect, test } from '@playwright/test';
import { parseSearch } from './search-rules.ts';

const NOTHING = { words: [], without: [], by: [], tag: [], section: [], status: [] };

test('words, phrases and what must not be there', () => {
  expect(parseSearch('harbour "herring boats" -storm')).toEqual({ ...NOTHING, words: ['"harbour"*', '"herring boats"'], without: ['"storm"*'] });
  expect(parseSearch('عاد Łódź -"two words"')).toEqual({ ...NOTHING, words: ['"عاد"*', '"Łódź"*'], without: ['"two words"'] });
  expect(parseSearch('')).toEqual(NOTHING);
});

test('operators', () => {
  expect(parseSearch('by:quay tag:"North Sea" section:world status:LIVE before:2026-11-01 after:2026-10-01 fee')).toEqual({
    words: ['"fee"*'],
    without: [],
    by: ['quay'],
    tag: ['North Sea'],
    section: ['world'],
    status: ['live'],
    before: '2026-11-01',
    after: '2026-10-01',
  });
});

test('an operator with a value it cannot have is a word, and no sign of the database’s own gets through', () => {
  expect(parseSearch('status:nowhere before:soon')).toEqual({ ...NOTHING, words: ['"status:nowhere"*', '"before:soon"*'] });
  for (const text of ['a OR b NOT c', 'headline:x', '(a b)', 'a*', '"unclosed', 'a" OR "b', '^a', 'NEAR(a b)', '{a} : b', "'; drop table story--"]) {
    for (const token of parseSearch(text).words) expect(token, text).toMatch(/^"[^"]+"\*?$/);
  }
  expect(parseSearch('-- ** "" %')).toEqual(NOTHING);
});
