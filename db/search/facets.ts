import { env } from '../env.ts';
import { dayAt } from '../zone.ts';

export type Facets = { publishedAt: number; language: string };

/** What never changes of a story, as words of the index, so that a search narrowed by it reads no more than it must: its year, its month and its language. */
export function facetsOf({ publishedAt, language }: Facets): string {
  const [year, month] = dayAt(publishedAt, env.SITE_TIMEZONE).split('-');
  return `y${year} m${year}${month} l${primary(language)}`;
}

/** The index's words for a language, whatever the country. */
export function languageFacet(language: string): string {
  return `"l${primary(language)}"`;
}

/** The index's words for a span (UTC milliseconds, open at its end): its months where those are few, else its years. It may take in a little more. Undefined where the span is too long to be named, or has no beginning. */
export function spanFacet(from: number | undefined, until: number | undefined, now: number): string | undefined {
  if (from === undefined) return undefined;
  const [first = '', last = ''] = [from, Math.min(until ?? now, now)].map((at) => dayAt(at, env.SITE_TIMEZONE));
  const [fromYear, toYear] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  if (!(toYear - fromYear < 200)) return undefined;
  const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
  const months = years.flatMap((year) => Array.from({ length: 12 }, (_, index) => `${year}${String(index + 1).padStart(2, '0')}`));
  const own = months.filter((month) => month >= monthOf(first) && month <= monthOf(last));
  const words = own.length <= 24 ? own.map((month) => `"m${month}"`) : years.map((year) => `"y${year}"`);
  return words.length > 0 ? `(${words.join(' OR ')})` : '"none"';
}

function monthOf(day: string): string {
  return day.slice(0, 7).replace('-', '');
}

function primary(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
