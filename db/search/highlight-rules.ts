import { foldWord, wordsIn } from './fold-rules.ts';
import type { Term, Words } from './term-rules.ts';

/** A piece of a text, found or not. */
export type Piece = { text: string; isFound: boolean };

const BEFORE = 10;
const AFTER = 24;
/** Beyond so many words no excerpt is looked for. */
const MOST_WORDS = 5000;

type Span = { from: number; to: number; folded: string; isFound: boolean };

/** A text in pieces, those a search asked for marked: words by themselves, words of a phrase where they stand together. */
export function highlight(text: string, search: Words): Piece[] {
  return pieces(text, spansOf(text, search).spans, 0, text.length);
}

/** Some words around the first place in a text that a search asked for, in pieces; its beginning where there is none. */
export function excerpt(text: string, search: Words): Piece[] {
  const { spans, first } = spansOf(text, search, AFTER);
  const begin = Math.max(0, first - BEFORE);
  const shown = spans.slice(begin, begin + BEFORE + AFTER);
  const [from, last] = [shown[0]?.from ?? 0, shown.at(-1)?.to ?? 0];
  const to = /[\p{L}\p{N}]/u.test(text.slice(last)) ? last : text.trimEnd().length;
  return [...(begin > 0 ? [plain('… ')] : []), ...pieces(text, shown, from, to), ...(to === last && to < text.length ? [plain(' …')] : [])];
}

/** The words of a text, the found ones marked, and the first of those; given `after`, no more than so many words behind it. */
function spansOf(text: string, { all }: Words, after?: number): { spans: Span[]; first: number } {
  const terms = all.flat();
  const initials = new Set(terms.flatMap(({ words }) => words.map(([letter]) => letter)));
  const spans: Span[] = [];
  let first = -1;
  for (const { word, index } of wordsIn(text)) {
    spans.push({ from: index, to: index + word.length, folded: mayBegin(word, initials) ? foldWord(word) : '', isFound: false });
    for (const term of terms) if (mark(spans, term) && first < 0) first = spans.length - term.words.length;
    if (after !== undefined && spans.length > (first < 0 ? MOST_WORDS : first + BEFORE + after)) break;
  }
  return { spans, first: Math.max(0, first) };
}

/** Folding costs: a word of plain letters that begins with another one than any of those looked for needs none. */
function mayBegin(word: string, initials: Set<string | undefined>): boolean {
  const code = word.charCodeAt(0);
  return code > 127 || initials.has(word.charAt(0).toLowerCase());
}

/** Marks the last words where they are those of the term; says whether they are. */
function mark(spans: Span[], { words, begins }: Term): boolean {
  const at = spans.length - words.length;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const [word = '', folded = ''] = [words[index], spans[at + index]?.folded];
    if (begins && index === words.length - 1 ? !folded.startsWith(word) : folded !== word) return false;
  }
  for (const span of spans.slice(at)) span.isFound = true;
  return true;
}

/** Found words that follow each other become one piece, with what stands between them. */
function pieces(text: string, spans: Span[], from: number, to: number): Piece[] {
  const all: Piece[] = [];
  let at = from;
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index];
    if (!span?.isFound) continue;
    let end = span.to;
    while (spans[index + 1]?.isFound) {
      index += 1;
      end = spans[index]?.to ?? end;
    }
    if (span.from > at) all.push(plain(text.slice(at, span.from)));
    all.push({ text: text.slice(span.from, end), isFound: true });
    at = end;
  }
  return at < to ? [...all, plain(text.slice(at, to))] : all;
}

function plain(text: string): Piece {
  return { text, isFound: false };
}
