import { expect, test } from '@playwright/test';
import { isSlip } from './slip-rules.ts';

const SLIPS = `recieved received | occured occurred | accomodation accommodation | goverment government | minster minister | aslo also
  committe committee | harbbour harbour | Jhon John | Phillip Philip | politica política | london London | its it's | cant can't
  “the "the | boats, boats | boats: boats | – - | (the the | tambien también | desarollo desarrollo | المدرسسة المدرسة`;

const FACTS = `legal illegal | illegal legal | legal ilegal | million billion | he she | she he | legal lethal | so no | said sued | now not | on no
  happy unhappy | able unable | moral amoral | typical atypical | either neither | ever never | fried fired | was saw | is isn't
  seven seventy | sixteen sixty | four fourteen | boat boats | charge charged | arrested arrest | guilty guity? | adopted adapted
  Mayer Meyer | Ana Anna | Minster Minister | marital martial | trial trail | county country | founded funded | scared scarred | nuclear unclear | used sued | resign re-sign
  pero perro | hablo habló | bombed robbed | polish POLISH | قتل قاتل | مقتول مقتولة | 12 21 | 5th 6th | £ $ | % ‰ | guilty guilty? | ? . | " _
  "corrupt" corrupt | 'corrupt' corrupt | word two_words | third thirds`;

const pairsOf = (table: string) => table.split('|').map((pair) => pair.trim().split(/\s+/).map(spaced) as [string, string]);
const spaced = (word: string) => word.replaceAll('_', ' ');

test('a slip of the keys is told from another word', () => {
  for (const [was, is] of pairsOf(SLIPS)) expect(isSlip(was, is), `${was} → ${is}`).toBe(true);
  for (const [was, is] of pairsOf(FACTS)) expect(isSlip(was, is), `${was} → ${is}`).toBe(false);
  expect([isSlip(' ', ''), isSlip('  ', ' '), isSlip('', ','), isSlip('', 'no'), isSlip('not', '')]).toEqual([true, true, true, false, false]);
});

test('a dash before a figure is its sign', () => {
  expect([isSlip('-', '', '5 degrees'), isSlip('', '-', '5 degrees'), isSlip(' ', '-', 'known'), isSlip('-', '–', '12')]).toEqual([false, false, true, true]);
});
