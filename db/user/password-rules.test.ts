import { expect, test } from '@playwright/test';
import { weakness } from './password-rules.ts';

test('a password is refused for being common, repeated, or made of names one knows', () => {
  const words = ['The Harbour Ledger', 'Mira Holm', 'mira.holm@example.org'];
  for (const easy of [
    'passwordpassword',
    'aaaaaaaaaaaaaaaaaaa',
    'HarbourLedger2026',
    'miraholm-example',
    'Qwerty123456qwerty',
    '123456789012345',
    'qwertyuiop12345',
    'abcdefghijklmno',
    '1q2w3e4r5t6y7u8i',
    'P4ssw0rd-P4ssw0rd',
    'harbor1harbor1harbor1',
    'mira.holm@example.org',
  ]) {
    expect(weakness(easy, words), easy).toBeTruthy();
  }
  for (const hard of ['the herring run in late October', 'سمك الرنجة يعود في الخريف', '鯡魚在十月下旬迴游到港口外', 'kX7#mP2$vL9qR4!z']) {
    expect(weakness(hard, words), hard).toBeUndefined();
  }
});
