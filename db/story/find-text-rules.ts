/** What is looked for. Unless `isExact`, case, accents, kinds of spaces and of quotation marks make no difference. */
export type Wanted = { text: string; isExact: boolean; isWhole: boolean };
export type TextPlace = { from: number; to: number };

/** Where it stands in a text, from left to right, none over another. */
export function placesIn(words: string, { text, isExact, isWhole }: Wanted): TextPlace[] {
  const hay = isExact ? asItIs(words) : folded(words);
  const wanted = isExact ? text : folded(text).text;
  const places: TextPlace[] = [];
  if (!wanted) return places;
  for (let at = hay.text.indexOf(wanted); at >= 0; at = hay.text.indexOf(wanted, at + wanted.length)) {
    const place = { from: hay.starts(at), to: hay.starts(at + wanted.length) };
    if (!isWhole || !isInWord(words, place)) places.push(place);
  }
  return places;
}

/** A text with other words in every such place, and how many there were. */
export function replacedIn(words: string, wanted: Wanted, by: string): { text: string; count: number } {
  const places = placesIn(words, wanted);
  const text = places.toReversed().reduce((made, { from, to }) => made.slice(0, from) + by + made.slice(to), words);
  return { text, count: places.length };
}

/** `starts`: where the sign at a place of the folded text begins in the whole one. */
type Hay = { text: string; starts: (at: number) => number };

function asItIs(words: string): Hay {
  return { text: words, starts: (at) => at };
}

function folded(words: string): Hay {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  for (const sign of words) {
    const plain = foldedSign(sign);
    for (let index = 0; index < plain.length; index += 1) starts.push(at);
    text += plain;
    at += sign.length;
  }
  return { text, starts: (place) => starts[place] ?? words.length };
}

/** Marks over Latin, Greek and Cyrillic letters, the vowels Arabic and Hebrew may leave out; those of other scripts make another word. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
const KOREAN = /[\uac00-\ud7af]/;

function foldedSign(sign: string): string {
  if (/['‘’‚ʼ]/.test(sign)) return "'";
  if (/["“”„«»]/.test(sign)) return '"';
  if (/\s/.test(sign)) return ' ';
  return KOREAN.test(sign) ? sign : sign.normalize('NFD').replace(MARKS, '').toLowerCase();
}

function isInWord(words: string, { from, to }: TextPlace): boolean {
  const isOfWord = (sign: string) => /[\p{L}\p{N}\p{M}]/u.test(sign);
  return isOfWord(words.charAt(from - 1)) || isOfWord(words.charAt(to));
}
