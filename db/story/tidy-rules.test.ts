import { expect, test } from '@playwright/test';
import { editsBetween, tidyTypography } from './tidy-rules.ts';

const TEXTS = [
  '"Oui", dit-il... "C\'est l\'eau ; vraiment ?"',
  `BERGEN (AP) -- "It's 'over' now," he said--or shouted--in 1914--18...`,
  '"" \'\' "a" -- --- "b"...',
  `"'Ja'"`,
  '5 km -- 3 %',
];

test('the edits make of a text what tidying makes of it, each as small as its place', () => {
  for (const language of ['en', 'de', 'fr', 'sv', 'ja', 'ru', 'ar'])
    for (const was of TEXTS) {
      const is = tidyTypography(was, language);
      const edits = editsBetween(was, is);
      const made = edits.toReversed().reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), was);
      expect(made, `${language}: ${was}`).toBe(is);
      expect(edits.every(({ from, to }) => to - from <= 6)).toBe(true);
    }
});
