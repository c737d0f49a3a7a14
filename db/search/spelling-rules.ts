/** How many letters may be wrong in a word of this length. */
function mostWrong(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How many letters were left out, put in, taken for others or changed places (optimal string alignment), or anything above `most` once it is more. */
export function lettersWrong(one: string, other: string, most = 2): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      next[column] = isSwapped ? Math.min(least, (before[column - 2] ?? 0) + 1) : least;
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length] ?? most + 1;
}

type Known = { word: string; written: string; stories: number };

/** The words that may have been meant, nearest first, of two as near the more frequent. */
export function likeliest(typed: string, known: Known[], most = 3): Known[] {
  const allowed = mostWrong(typed.length);
  return known
    .map((each) => ({ ...each, wrong: lettersWrong(typed, each.word, allowed) }))
    .filter(({ wrong }) => wrong > 0 && wrong <= allowed)
    .sort((a, b) => a.wrong - b.wrong || b.stories - a.stories)
    .slice(0, most);
}
