import { foldWord, plainWord, UNSPACED, wordsIn } from './fold-rules.ts';
import type { Part } from './parts-rules.ts';

/** How much of what was typed is looked at: characters, then words and phrases. */
export const MOST_TYPED = 300;
export const MOST_TERMS = 16;

/** One word, or several that must stand together, folded; `plain`: without their endings taken off; `begins`: its last word may go on. */
export type Term = { words: string[]; plain: string[]; begins: boolean };

/** All of these must be found, of several in one place any; and none of those. */
export type Words = { all: Term[][]; without: Term[] };

/** Puts parts of a search, one after the other, where they belong among its words: of two with OR between them one is enough. With `begins` every word that is no phrase may go on. */
export function wordTaker(words: Words, begins = false): (part: Part) => void {
  let joins = false;
  return (part) => {
    if (isOr(part)) {
      joins = words.all.length > 0;
      return;
    }
    const terms = termsOf(part, begins);
    if (words.all.length + words.without.length >= MOST_TERMS || isKnown(words, terms[0])) return;
    if (part.isNot) words.without.push(...terms);
    else if (joins) words.all.at(-1)?.push(...terms);
    else words.all.push(terms);
    joins = false;
  };
}

/** Is this the word between two of which one is enough? */
export function isOr({ text, isNot }: Part): boolean {
  return text === 'OR' && !isNot;
}

/** As much of what was typed as is looked at, without the word the cut goes through. */
export function cut(typed: string): string {
  const letters = [...typed];
  if (letters.length <= MOST_TYPED) return typed;
  return letters
    .slice(0, MOST_TYPED)
    .join('')
    .replace(/(\s)\S*$/, '$1');
}

/** The words in FTS5's language, of quoted tokens only, so that nothing typed is ever an operator of the database; empty where no word is looked for. */
export function matchOf({ all, without }: Words): string {
  const wanted = all.map((any) => `(${any.map(quoted).join(' OR ')})`).join(' AND ');
  const unwanted = anyOf(without);
  return wanted && unwanted ? `(${wanted}) NOT (${unwanted})` : wanted;
}

/** What has one of these terms, in FTS5's language. */
export function anyOf(terms: Term[]): string {
  return terms.map(quoted).join(' OR ');
}

/** Beginnings of less than three letters would find half the paper, but for scripts where a letter is a word. */
export function mayGoOn(words: string[]): boolean {
  const last = words.at(-1) ?? '';
  return last.length > 2 || UNSPACED.test(last);
}

function isKnown({ all, without }: Words, term: Term | undefined): boolean {
  return !term || [...all.flat(), ...without].some(({ words, begins }) => begins === term.begins && words.join(' ') === term.words.join(' '));
}

/** Words of no letter and no digit are none. */
function termsOf({ text, isPhrase }: Part, begins: boolean): Term[] {
  const typed = Array.from(wordsIn(text), ({ word }) => word);
  const words = typed.map(foldWord).filter(Boolean);
  if (words.length === 0) return [];
  const term = { words, plain: typed.map(plainWord), begins: !isPhrase && text.endsWith('*') && mayGoOn(words) };
  return begins && !isPhrase ? goingOn(term) : [term];
}

/** A word, and what begins with it as it was typed: folded, `sale` would find salt. */
function goingOn(term: Term): Term[] {
  const { words, plain } = term;
  if (!mayGoOn(words)) return [term];
  const [folded = '', typed = ''] = [words.at(-1), plain.at(-1)];
  if (typed.endsWith(folded)) return [{ ...term, begins: true }];
  return [
    { ...term, begins: false },
    { words: [...words.slice(0, -1), typed], plain, begins: true },
  ];
}

function quoted({ words, begins }: Term): string {
  return `"${words.join(' ')}"${begins ? ' *' : ''}`;
}
