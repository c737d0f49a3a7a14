/** A piece of a search as it is typed: a word or a "phrase", perhaps with an operator before it (`by:quay`) or a minus. */
export type Part = {
  /** As it was typed, without the minus. */
  text: string;
  isNot: boolean;
  isPhrase: boolean;
  /** In small letters; empty: none. */
  operator: string;
  /** What is looked for, or what the operator is given. */
  value: string;
};

/** Takes a typed search apart. Only these operators are known, with their value behind the colon or after a space; anything else before a colon is part of the word. */
export function partsOf(text: string, operators: readonly string[]): Part[] {
  const names = operators.join('|');
  const pattern = new RegExp(`(-?)(?:(${names}):(?:\\s+(?!-?(?:${names}):))?)?("[^"]*"?|[^\\s"]+)`, 'giu');
  return [...text.normalize('NFC').matchAll(pattern)].map(([whole, minus, operator = '', raw = '']) => ({
    text: minus ? whole.slice(1) : whole,
    isNot: minus === '-',
    isPhrase: raw.startsWith('"'),
    operator: operator.toLowerCase(),
    value: raw.replaceAll('"', '').trim(),
  }));
}

/** A day as operators take it (`2026-11-24`), of the paper's calendar; of a year or a month its first; undefined for anything else. */
export function dayGiven(value: string): string | undefined {
  const day = /^\d{4}(-\d\d){0,2}$/.test(value) ? `${value}-01-01`.slice(0, 10) : '';
  const at = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined;
}
