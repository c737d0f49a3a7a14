import { directionOf } from '#db/story/rules.ts';
import { ar } from './ar.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';

export type { Words } from './en.ts';
/** The words around a text, the language they and its dates are in, and how that is written. */
export type Around = { words: Words; language: string; direction: 'ltr' | 'rtl' };

const TABLE: Record<string, Words> = { en, es, ar };

/** The words around a text in its own language, or in the house's where we have none for it. */
export function wordsFor(language: string, house: string): Around {
  const spoken = [language, house].find((each) => TABLE[primary(each)]) ?? 'en';
  const exact = primary(spoken) === primary(house) ? house : spoken;
  return { words: TABLE[primary(spoken)] ?? en, language: exact, direction: directionOf(exact) };
}

/** Is this the same language, whatever the country? */
export function isSameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

/** A language and its country as Open Graph writes them (`en_GB`); the house's country, or the likeliest, where none is said. */
export function openGraphLocale(language: string, house: string): string {
  const { language: name, region } = new Intl.Locale(!language.includes('-') && isSameLanguage(language, house) ? house : language).maximize();
  return `${name}_${region}`;
}

function primary(language: string): string {
  return language.split('-')[0] ?? language;
}
