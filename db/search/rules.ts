import { z } from 'zod';
import { foldWord, plainWord, wordsIn } from './fold-rules.ts';
import { dayGiven, partsOf } from './parts-rules.ts';

/** How much of what was typed is looked at: characters, then words and phrases. */
export const MOST_TYPED = 300;
const MOST_TERMS = 16;
/** Shorter words are not kept for spelling help. */
export const SHORTEST_KNOWN = 4;
const OPERATORS = ['section', 'tag', 'by', 'lang', 'before', 'after'];
const day = z.iso.date().optional().catch(undefined);
const word = z.string().trim().min(1).max(80).optional().catch(undefined);

/** A search as its address has it; what is no such value falls away. */
export const SearchForm = z.object({
  q: z.string().trim().catch(''),
  section: word,
  tag: word,
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  /** Days in the paper's time zone, both included. */
  from: day,
  to: day,
  sort: z.enum(['best', 'newest']).catch('best'),
  page: z.coerce.number().int().min(1).max(25).catch(1),
});
export type SearchForm = z.output<typeof SearchForm>;
/** The names a search's address may have, and no others. */
export const SEARCH_FIELDS = ['q', 'section', 'tag', 'lang', 'from', 'to', 'sort', 'page'] as const satisfies readonly (keyof SearchForm)[];

/** One word, or several that must stand together, folded; `plain`: without their endings taken off; `begins`: its last word may go on. */
export type Term = { words: string[]; plain: string[]; begins: boolean };

export type Search = {
  /** All of these must be found; of several in one place, any. */
  all: Term[][];
  without: Term[];
  section: string[];
  tag: string[];
  by: string[];
  lang: string[];
  /** Days of the paper's calendar: first published before, or from this one on. */
  before?: string;
  after?: string;
};

/** Reads what was typed: words, "phrases", -without, word*, one OR other, and operators such as `by:quay`. What is no operator, or an operator with a value it cannot have, is a word like any other. */
export function parseQuery(typed: string): Search {
  const search: Search = { all: [], without: [], section: [], tag: [], by: [], lang: [] };
  let joins = false;
  for (const part of partsOf(cut(typed), OPERATORS)) {
    if (part.text === 'OR' && !part.isNot) {
      joins = search.all.length > 0;
      continue;
    }
    if (part.operator && !part.isNot && apply(search, part.operator, part.value)) continue;
    const term = termOf(part.text, part.isPhrase);
    if (!term || search.all.length + search.without.length >= MOST_TERMS || isKnown(search, term)) continue;
    if (part.isNot) search.without.push(term);
    else if (joins) search.all.at(-1)?.push(term);
    else search.all.push([term]);
    joins = false;
  }
  return search;
}

/** As much of what was typed as is looked at, without the word the cut goes through. */
function cut(typed: string): string {
  const letters = [...typed];
  if (letters.length <= MOST_TYPED) return typed;
  return letters
    .slice(0, MOST_TYPED)
    .join('')
    .replace(/(\s)\S*$/, '$1');
}

/** Is there anything to look for or to narrow by? */
export function isEmpty({ all, section, tag, by, lang, before, after }: Search): boolean {
  return [all, section, tag, by, lang].every((list) => list.length === 0) && before === undefined && after === undefined;
}

/** The same search with every word allowed to go on (`harb` finds harbour). */
export function begun(search: Search): Search {
  return { ...search, all: search.all.map((any) => any.map((term) => ({ ...term, begins: mayGoOn(term.words) }))) };
}

/** The same search where one of its words of more than two letters is enough; undefined where that is no other search. */
export function loosened(search: Search): Search | undefined {
  const words = search.all.flat().flatMap(({ words }) => words);
  const telling = words.filter((word) => word.length > 2);
  const terms = (telling.length > 0 ? telling : words).map((word) => ({ words: [word], plain: [word], begins: false }));
  return words.length > 1 ? { ...search, all: [terms] } : undefined;
}

/** The search in FTS5's language, of quoted tokens only, so that nothing typed is ever an operator of the database; empty where no word is looked for. */
export function matchOf({ all, without }: Search): string {
  const wanted = all.map((any) => `(${any.map(quoted).join(' OR ')})`).join(' AND ');
  const unwanted = without.map(quoted).join(' OR ');
  return wanted && unwanted ? `(${wanted}) NOT (${unwanted})` : wanted;
}

/** Beginnings of less than three letters would find half the paper. */
function mayGoOn(words: string[]): boolean {
  return (words.at(-1)?.length ?? 0) > 2;
}

function isKnown({ all, without }: Search, term: Term): boolean {
  return [...all.flat(), ...without].some(({ words, begins }) => begins === term.begins && words.join(' ') === term.words.join(' '));
}

/** Words of no letter and no digit are none: undefined. */
function termOf(text: string, isPhrase: boolean): Term | undefined {
  const typed = Array.from(wordsIn(text), ({ word }) => word);
  const words = typed.map(foldWord).filter(Boolean);
  return words.length > 0 ? { words, plain: typed.map(plainWord), begins: !isPhrase && text.endsWith('*') && mayGoOn(words) } : undefined;
}

function quoted({ words, begins }: Term): string {
  return `"${words.join(' ')}"${begins ? ' *' : ''}`;
}

function apply(search: Search, operator: string, value: string): boolean {
  if (!value) return false;
  if (operator === 'section' || operator === 'tag' || operator === 'by') search[operator].push(value);
  else if (operator === 'lang') {
    if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(value)) return false;
    search.lang.push(value.toLowerCase());
  } else {
    const day = dayGiven(value);
    if (!day) return false;
    Object.assign(search, { [operator]: day });
  }
  return true;
}
