import { z } from 'zod';

/** Words with at most one `*` at the end of a word, which stands for any further letters of it. */
const PATTERN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&/ -]*\*?$/u;

const words = (most: number, message: string) => z.string().trim().min(1, message).max(most, `Use at most ${most} characters`);

export const NewStyle = z.strictObject({
  pattern: words(80, 'Enter the word or words to look for').regex(
    PATTERN,
    "Use words, with * at the end for any ending: begin with a letter or a digit, and use nothing but letters, digits, spaces and ' . & / -",
  ),
  suggestion: z.string().trim().max(120, 'Use at most 120 characters').default(''),
  reason: words(300, 'Say why, for whoever is corrected'),
  matchesCase: z.boolean().default(false),
  inQuotations: z.boolean().default(false),
});
export const StyleEdit = NewStyle.extend({ styleId: z.string().min(1).max(64) });
export const StyleId = z.strictObject({ styleId: z.string().min(1).max(64) });

export type StyleEntry = z.output<typeof NewStyle> & { id: string };
export type StyleHit = { from: number; to: number; found: string; entry: StyleEntry };

/** Looks a text up in the house style. Made once for a list of entries, then used for every paragraph. */
export function styleMatcher(entries: StyleEntry[]): (text: string, isQuotation?: boolean) => StyleHit[] {
  const known = entries.map((entry) => ({ entry, words: entry.pattern.replace(/\*$/, ''), isOpen: entry.pattern.endsWith('*') }));
  return (text, isQuotation = false) => {
    const small = inSmall(text);
    const hits = known.flatMap((each) => {
      if (isQuotation && !each.entry.inQuotations) return [];
      return hitsOf(text, each.entry.matchesCase ? text : small, each);
    });
    return withoutOverlaps(hits);
  };
}

/** In small letters. The one letter that would become two, the dotted capital I, becomes a plain i, so that positions agree. */
function inSmall(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}

type Known = { entry: StyleEntry; words: string; isOpen: boolean };

/** Plain searching from place to place: no pattern can make it slow. */
function hitsOf(text: string, haystack: string, { entry, words, isOpen }: Known): StyleHit[] {
  const needle = entry.matchesCase ? words : inSmall(words);
  const hits: StyleHit[] = [];
  for (let from = haystack.indexOf(needle); from >= 0; from = haystack.indexOf(needle, from + 1)) {
    if (isOfWord(text, from - 1)) continue;
    let to = from + needle.length;
    if (isOpen) while (isOfWord(text, to)) to += 1;
    const found = text.slice(from, to);
    if (!isOfWord(text, to) && found !== entry.suggestion) hits.push({ from, to, found, entry });
  }
  return hits;
}

function isOfWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

/** The longest of those that stand at the same place; earlier ones first. */
function withoutOverlaps(hits: StyleHit[]): StyleHit[] {
  const sorted = hits.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** What is put in the place of a hit: the suggestion, with the capital the found word began with. */
export function corrected({ found, entry }: StyleHit): string {
  const [first = '', ...rest] = entry.suggestion;
  const begins = found.charAt(0);
  const isCapital = !entry.matchesCase && begins !== begins.toLowerCase() && entry.pattern.charAt(0) === entry.pattern.charAt(0).toLowerCase();
  return isCapital ? first.toUpperCase() + rest.join('') : entry.suggestion;
}
