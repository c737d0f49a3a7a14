import { z } from 'zod';
import { dayGiven, partsOf } from './parts-rules.ts';
import { cut, mayGoOn, type Words, wordTaker } from './term-rules.ts';

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

export type Search = Words & {
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
  const take = wordTaker(search);
  for (const part of partsOf(cut(typed), OPERATORS)) if (part.isNot || !part.operator || !apply(search, part.operator, part.value)) take(part);
  return search;
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
