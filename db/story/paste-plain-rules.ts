import type { Block } from './body-rules.ts';
import { paragraphOf, Text } from './paste-text-rules.ts';
import { tidyTypography } from './tidy-rules.ts';

const SHORTEST_WRAP = 30;
const LONGEST_WRAP = 130;
/** Lines longer than this are paragraphs, unless empty lines or indents say where those begin, or every line is as full as can be. */
const LONGEST_WRAP_ALONE = 90;
const MOST_TIDIED = 20_000;

type Lines = { isWrapped: boolean; width: number; isExact: boolean };

/** Plain text as paragraphs: an empty line or an indented one begins the next; lines broken at a width, as wires send them, are put together again. Marks and dashes become those of the language. */
export function pastedText(text: string, language: string): Block[] {
  const lines = withoutMargin(text.replace(/\r\n?/g, '\n').split('\n')).map((line) => line.trimEnd());
  const kind = kindOf(lines);
  const paragraphs: string[] = [];
  let before = '';
  for (const line of lines) {
    const words = line.trim();
    if (words && before && !INDENTED.test(line) && isOneSentence(before, words, kind)) paragraphs[paragraphs.length - 1] += joint(before, words) + words;
    else if (words) paragraphs.push(words);
    before = line;
  }
  return paragraphs.map((words) => {
    const whole = new Text();
    whole.add(words.length > MOST_TIDIED ? words : tidyTypography(words, language), []);
    return whole.paragraphs()[0] ?? paragraphOf([]);
  });
}

const INDENTED = /^(\s{2,}|\t|\u3000)/;
const ENDS = /[.!?…:。！？؟۔][)\]"'”’»“‘]*$/u;
const BYLINE = /^By (\p{Lu}[\p{L}.'’-]*|and|of|the|de|van|von|[ ,])+$/u;
const ITEM = /^([-–—*•]|\d{1,2}[.)]) /u;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Does the next line go on with what this one says? */
function isOneSentence(line: string, next: string, { isWrapped, width, isExact }: Lines): boolean {
  if (BYLINE.test(line.trim()) || BYLINE.test(next) || next.startsWith('•')) return false;
  if (!isWrapped) return line.length >= 20 && line.length <= 100 && !ENDS.test(line) && /^\p{Ll}/u.test(next);
  if (ITEM.test(next) && ENDS.test(line)) return false;
  if (isExact) return isFull(line, next, width);
  return line.length > width * 0.75 || !(ENDS.test(line) || /^\p{Lu}/u.test(next));
}

/** Would the next word not have fitted on the line? Then the line ended because it was full, and nobody ended it. */
function isFull(line: string, next: string, width: number): boolean {
  const word = IDEOGRAPHIC.test(next.charAt(0)) ? 1 : (/^\S+/.exec(next)?.[0].length ?? 0);
  return line.length + 1 + word > width;
}

/** Are the lines broken at a width, at which, and is none shorter than it need be but the last of a paragraph? */
function kindOf(lines: string[]): Lines {
  const inner = lines.flatMap((line, index): [string, string][] => {
    const next = lines[index + 1] ?? '';
    return line.trim() && next.trim() && !INDENTED.test(next) && !BYLINE.test(line.trim()) ? [[line, next.trim()]] : [];
  });
  // A word longer than the width stands alone, and says nothing of it.
  const lengths = lines.flatMap((line) => (line.length <= LONGEST_WRAP && (/\S\s+\S/.test(line) || IDEOGRAPHIC.test(line)) ? line.length : []));
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const hasStructure = lines.slice(0, -1).some((line, index) => index > 0 && (!line.trim() || INDENTED.test(line)));
  const running = inner.filter(([line]) => !ENDS.test(line));
  const full = running.filter(([line, next]) => isFull(line, next, width * 0.8));
  // A list of names begins every line with a capital; broken sentences seldom do.
  const capitals = running.filter(([, next]) => /^\p{Lu}/u.test(next));
  const isExact = running.filter(([line, next]) => isFull(line, next, width)).length > running.length * 0.9;
  const isNarrow = width >= SHORTEST_WRAP && width <= (hasStructure || isExact ? LONGEST_WRAP : LONGEST_WRAP_ALONE);
  const areFewLonger = lines.filter(({ length }) => length > LONGEST_WRAP).length < lines.length * 0.1;
  const isBroken = full.length > running.length / 2 && capitals.length < running.length * 0.7 && running.length > inner.length / 2;
  const isWrapped = isNarrow && areFewLonger && isBroken;
  return { isWrapped, width, isExact };
}

/** What stands between two lines that are one: nothing within a hyphenated word or a script without spaces. */
function joint(line: string, next: string): string {
  const isHyphenated = /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next);
  return isHyphenated || (IDEOGRAPHIC.test(line.at(-1) ?? '') && IDEOGRAPHIC.test(next.charAt(0))) ? '' : ' ';
}

/** The lines without the margin all of them have. */
function withoutMargin(lines: string[]): string[] {
  const margins = lines.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length);
  const margin = margins.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return Number.isFinite(margin) ? lines.map((line) => line.slice(margin)) : lines;
}
