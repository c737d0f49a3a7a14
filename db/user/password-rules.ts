/** What people choose when they are asked for a long password. */
const COMMON = (
  'password passwort passphrase letmein letmeinnow welcome welcomeback administrator admin root login changeme changethis default secret topsecret ' +
  'iloveyou iloveyouforever loveme princess sunshine superman batman spiderman starwars maytheforcebewithyou dragon monkey shadow master michael ' +
  'jennifer jordan football baseball basketball liverpool chelsea arsenal whatever trustno nothing computer internet samsung google facebook freedom ' +
  'summer winter spring autumn january february september october november december monday friday newspaper newsroom editor journalist ' +
  'correcthorsebatterystaple tobeornottobe nevergonnagiveyouup thequickbrownfox lorem ipsum thisismypassword mypassword contrasena motdepasse'
).split(' ');

/** What fingers and tongues run along, forwards or backwards. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  'azertyuiop',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];
const SHORTEST_RUN = 4;
/** So much must be left when all that is easy to guess is taken out. */
const LEAST_LEFT = 8;
const DIGITS: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** Says why a password is too easy to guess, or undefined. `words` are the site's and the person's own. */
export function weakness(candidate: string, words: string[]): string | undefined {
  const plain = candidate.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(plain).size < 5 || /^(.{1,7})\1+$/u.test(plain)) return 'This repeats too few different characters';
  if (withoutRuns(plain).length < LEAST_LEFT) return 'This is mostly keys or letters in their order';
  const own = words.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 3);
  const known = [...COMMON, ...own].sort((one, other) => other.length - one.length);
  const left = (text: string) => withoutRuns(known.reduce((rest, word) => rest.replaceAll(word, ''), text)).length;
  const spelt = plain.replace(/[013457]/g, (digit) => DIGITS[digit] ?? digit);
  if (Math.min(left(plain), left(spelt)) >= LEAST_LEFT) return undefined;
  return 'This is mostly a common password or the name of the site or your own';
}

function withoutRuns(text: string): string {
  const letters = [...text];
  let kept = '';
  for (let at = 0; at < letters.length; ) {
    const run = runAt(letters, at);
    if (run < SHORTEST_RUN) kept += letters[at];
    at += run < SHORTEST_RUN ? 1 : run;
  }
  return kept;
}

function runAt(letters: string[], at: number): number {
  let [length, part] = [1, letters[at] ?? ''];
  while (at + length < letters.length && isRun(part + letters[at + length])) {
    part += letters[at + length];
    length += 1;
  }
  return length;
}

function isRun(part: string): boolean {
  const backwards = [...part].reverse().join('');
  return RUNS.some((run) => run.includes(part) || run.includes(backwards));
}
