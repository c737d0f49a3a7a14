import { expect, test } from '@playwright/test';
import { slugOf } from './slug.ts';

test('a headline in any script gives an address in Latin letters', () => {
  for (const headline of ['Москва и Триполи', 'عاد الصيادون إلى المرفأ', '東京の朝', 'Ωραία πόλη', 'एक नई सुबह', 'Straße & Čižmár', 'Ghetto’s l’été']) {
    expect(slugOf(headline), headline).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
  }
  expect(slugOf('ქართული ენა')).toBe('kartuli-ena');
  expect(slugOf('𝔘𝔫𝔦𝔠𝔬𝔡𝔢')).toBe('unicode');
  expect(slugOf('رئيس الوزراء')).not.toMatch(/(^|-)[a-z]{1,2}-[a-z]{1,2}-/);
  expect(slugOf('It’s £5: the harbour’s “new” fee')).toBe('its-5-the-harbours-new-fee');
});

test('nothing but signs gives nothing', () => {
  for (const headline of ['', '—', '!!!', '   ']) expect(slugOf(headline), headline).toBe('');
});

test('a long headline is cut at a word', () => {
  const slug = slugOf('The fishermen of the northern coast have returned to the harbour after eleven weeks at sea');
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toBe('the-fishermen-of-the-northern-coast-have-returned-to-the-harbour-after-eleven');
  expect(slugOf('x'.repeat(200))).toBe('x'.repeat(80));
});
