/** Marks above and below letters: Latin, Greek and Cyrillic accents, Hebrew points, Arabic tashkeel, and the tatweel. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Letters that Unicode does not take apart, and forms of one letter that Arabic writers use for each other. */
const SAME: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ء: '',
};
const ODD = new RegExp(`[${Object.keys(SAME).join('')}٠-٩۰-۹]`, 'g');
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that set no space between words. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/;

export type FoundWord = { word: string; index: number };

/** A word without capitals, accents and marks, each letter in its plainest form: `Elección` → `eleccion`, `إِيمَان` → `ايمان`. */
export function plainWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(small)) return small;
  return small.normalize('NFKD').replace(MARKS, '').replace(ODD, same).normalize('NFC');
}

/** The form a word is looked for in: plain, without the Arabic article and without the endings of the plural that English and Spanish share. */
export function foldWord(word: string): string {
  const plain = plainWord(word);
  return /^[a-z]+$/.test(plain) ? singular(plain) : plain.replace(ARTICLE, '');
}

/** The words of a text where they stand in it, in any script; those of scripts without spaces are found by dictionary. */
export function* wordsIn(text: string): Generator<FoundWord> {
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (UNSPACED.test(run)) yield* segments(run, index);
    else yield { word: run, index };
  }
}

/** A text as the index takes it in: its folded words with a space between. */
export function foldText(text: string): string {
  return Array.from(wordsIn(text), ({ word }) => foldWord(word)).join(' ');
}

function same(letter: string): string {
  const digit = letter.charCodeAt(0) & 0xf;
  return SAME[letter] ?? String(digit);
}

function singular(word: string): string {
  if (word.length < 4 || word === 'news') return word;
  const one = /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
  const stem = one.length > 3 && one.endsWith('e') ? one.slice(0, -1) : one;
  return stem.length > 3 ? stem.replace(/y$/, 'i') : stem;
}

function* segments(run: string, index: number): Generator<FoundWord> {
  for (const each of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)) {
    if (each.isWordLike) yield { word: each.segment, index: index + each.index };
  }
}
