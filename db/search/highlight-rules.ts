import { foldWord, wordsIn } from './fold-rules.ts';
import type { Search, Term } from './rules.ts';

/** A piece of a text, found or not. */
export type Piece = { text: string; isFound: boolean };

const BEFORE = 10;
const AFTER = 24;
/** Beyond so many words no excerpt is looked for. */
const MOST_WORDS = 5000;

type Span = { from: number; to: number; isFound: boolean };

/** A text in pieces, those a search asked for marked: words by themselves, words of a phrase where they stand together. */
export function highlight(text: string, search: Search): Piece[] {
  const found = finder(search);
  return pieces(text, found(spansOf(text)), 0, text.length);
}

/** Some words around the first place in a text that a search asked for, in pieces; its beginning where there is none. */
export function excerpt(text: string, search: Search): Piece[] {
  const found = finder(search);
  const spans = spansOf(text, MOST_WORDS, search);
  const marked = found(spans);
  const first = Math.max(0, marked.findIndex(({ isFound }) => isFound) - BEFORE);
  const [from, last] = [marked[first]?.from ?? 0, marked[Math.min(marked.length - 1, first + BEFORE + AFTER)]?.to ?? 0];
  const to = /[\p{L}\p{N}]/u.test(text.slice(last)) ? last : text.trimEnd().length;
  const cut = pieces(text, marked.slice(first, first + BEFORE + AFTER + 1), from, to);
  return [...(from > 0 ? [plain('… ')] : []), ...cut, ...(to < text.trimEnd().length ? [plain(' …')] : [])];
}

type Folded = Span & { folded: string };

/** The words of a text, folded; with a search, only as far as an excerpt needs them. */
function spansOf(text: string, most = Number.POSITIVE_INFINITY, search?: Search): Folded[] {
  const spans: Folded[] = [];
  const begins = search && firstWords(search);
  let last = most;
  for (const { word, index } of wordsIn(text)) {
    const folded = foldWord(word);
    spans.push({ from: index, to: index + word.length, folded, isFound: false });
    if (last === most && begins?.some((each) => folded.startsWith(each))) last = spans.length + AFTER + BEFORE;
    if (spans.length >= last) break;
  }
  return spans;
}

function firstWords({ all }: Search): string[] {
  return all.flat().flatMap(({ words }) => words.slice(0, 1));
}

function finder({ all }: Search): (spans: Folded[]) => Folded[] {
  const terms = all.flat();
  return (spans) => {
    for (let at = 0; at < spans.length; at += 1) for (const term of terms) mark(spans, at, term);
    return spans;
  };
}

function mark(spans: Folded[], at: number, { words, begins }: Term): void {
  const stands = words.every((word, index) => {
    const folded = spans[at + index]?.folded;
    return begins && index === words.length - 1 ? folded?.startsWith(word) : folded === word;
  });
  if (stands) for (let index = 0; index < words.length; index += 1) Object.assign(spans[at + index] ?? {}, { isFound: true });
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
