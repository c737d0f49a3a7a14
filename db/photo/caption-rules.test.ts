import { expect, test } from '@playwright/test';
import { splitCaption } from './caption-rules.ts';

const SPLIT: [string, string, string][] = [
  ['Boats in the harbour | Photo: Ann Quay', 'Boats in the harbour', 'Ann Quay'],
  ['Barcos en el puerto | Foto: EFE/María Núñez', 'Barcos en el puerto', 'EFE/María Núñez'],
  ['Boats in the harbour. | Photo by Ann Quay', 'Boats in the harbour.', 'Ann Quay'],
  ['Boats in the harbour. Photo: Ann Quay', 'Boats in the harbour.', 'Ann Quay'],
  ['Boats in the harbour. Photo by Ann M. Quay', 'Boats in the harbour.', 'Ann M. Quay'],
  ['Boats in the harbour. Credit: J. P. Moss/Reuters', 'Boats in the harbour.', 'J. P. Moss/Reuters'],
  ['Rescuers arrive at dawn. (AP Photo/Ben Curtis)', 'Rescuers arrive at dawn.', 'AP Photo/Ben Curtis'],
  ['Rescuers arrive (2 May) at dawn (Photo: Reuters)', 'Rescuers arrive (2 May) at dawn', 'Reuters'],
  ['قوارب في الميناء | تصوير: آن كاي', 'قوارب في الميناء', 'آن كاي'],
];

test('the old one-line form comes apart into caption and credit', () => {
  for (const [text, caption, credit] of SPLIT) expect(splitCaption(text), text).toEqual({ caption, credit });
});

test('what only looks like it stays whole', () => {
  const whole = [
    'A photo by the window shows three boats',
    'The minister, in a photo by her brother, smiles.',
    'Credit: the bank gave none',
    'Photo: Ann Quay',
    'Boats | Harbour | Morning',
    'He said the photo: was blurred, then left the room and',
    'The score (AP) was 3–1',
    '',
  ];
  for (const text of whole) expect(splitCaption(text), text).toEqual({ caption: text, credit: '' });
  const endless = `${'Photo: a '.repeat(20_000)}`;
  expect(splitCaption(endless).caption.length).toBeGreaterThan(100_000);
});
