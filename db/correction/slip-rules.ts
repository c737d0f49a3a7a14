const LETTER = /[\p{L}\p{N}]/u;
const CORE = /\p{L}(?:[\p{L}\p{M}'’]*[\p{L}\p{M}])?/u;
const SHORTEST_SLIP = 4;
const SHORTEST_WITH_ONE_MISSING = 7;

/** Words that say whether, who or how many: a slip in one of them may be a fact. */
const SAYING = wordsOf(
  `never nothing none neither nobody nowhere without hardly they them their theirs these those this that there
  three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fourty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half
  first second third fourth fifth sixth seventh eighth ninth tenth
  nunca nada nadie ninguno ninguna tampoco apenas ella ellos ellas este esta estos estas
  cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta
  setenta ochenta noventa cien ciento cientos mil miles millones billones`,
);

/** Words that one such slip makes of another word: the rarer of each two, so that a slip in the more frequent one can be put right. */
const ALIKE = wordsOf(
  `form trail untied unclear martial casual sacred scarred latter diner dessert county thought thorough quite angle dairy princess
  loose choose canon comma planed filling hopping hoped wining barring starring fried tried perfect prefect sliver split spilt
  arise sued exits filed field flies begin gaol untie used sign signed singed lots pots carol wrap clam beard needless discuss holly
  rapped robed taped bared raged striped super bitter bellow caries poling founded resigned reigned parties cares moot
  pero carro cerro corral parra corro forro enterrado ahorra mirra varra querrían`,
);

/** Is what came in the place of what went a slip of the keys that cannot change what is said? Letters that changed places, one too many or too few of a pair, one missing inside a long word, an accent, a sign. `next`: what follows it. */
export function isSlip(was: string, is: string, next = ''): boolean {
  if (hasMinus(was) !== hasMinus(is) && /^\p{N}/u.test(next)) return false;
  if (!LETTER.test(was + is)) return signsOf(was) === signsOf(is);
  const [old, now] = [CORE.exec(was)?.[0] ?? '', CORE.exec(is)?.[0] ?? ''];
  const [around, aroundNow] = [was.replace(old, ''), is.replace(now, '')];
  if (!old || !now || LETTER.test(around + aroundNow) || signsOf(around) !== signsOf(aroundNow)) return false;
  return isSameWord(lettersOf(old), lettersOf(now));
}

/** The words of a text that went, as they stood in it. */
export function wordIn(text: string): string {
  return lettersOf(CORE.exec(text)?.[0] ?? '').toLowerCase();
}

function isSameWord(old: string, now: string): boolean {
  if (old === now) return true;
  const [small, smallNow] = [old.toLowerCase(), now.toLowerCase()];
  if (Math.min(old.length, now.length) < SHORTEST_SLIP || [small, smallNow].some((word) => SAYING.has(word) || ALIKE.has(word))) return false;
  if (small === smallNow) return old.slice(1) === now.slice(1);
  if (withoutAccents(old) === withoutAccents(now)) return old.at(-1) === now.at(-1);
  if (isSwapped(old, now) || isDoubled(old, now) || isDoubled(now, old)) return true;
  return isMissing(old, now);
}

/** Two neighbours changed places. */
function isSwapped(old: string, now: string): boolean {
  const at = firstDifference(old, now);
  return old.length === now.length && now === old.slice(0, at) + (old[at + 1] ?? '') + (old[at] ?? '') + old.slice(at + 2);
}

/** The longer has a letter twice that the shorter has once. */
function isDoubled(shorter: string, longer: string): boolean {
  const at = firstDifference(shorter, longer);
  return at > 0 && longer[at] === longer[at - 1] && isWithout(longer, at, shorter);
}

/** A letter was left out inside of a long word that is no name. In other scripts one letter more is another word. */
function isMissing(old: string, now: string): boolean {
  const at = firstDifference(old, now);
  const isInside = at > 0 && at < old.length;
  return isInside && now.length >= SHORTEST_WITH_ONE_MISSING && /^\p{Ll}[\p{sc=Latin}\p{M}]+$/u.test(now) && isWithout(now, at, old);
}

function isWithout(longer: string, at: number, shorter: string): boolean {
  return longer.slice(0, at) + longer.slice(at + 1) === shorter;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** Signs as far as they say something: of which kind a quotation mark or a dash is does not, nor does a comma. */
function signsOf(text: string): string {
  return text
    .replace(/[“”„«»‹›]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('؟', '?')
    .replace(/[\s\p{Pd}\p{Ps}\p{Pe}.,;:!…·¡¿،؛]/gu, '');
}

function hasMinus(text: string): boolean {
  return /\p{Pd}$/u.test(text);
}

function lettersOf(word: string): string {
  return word.normalize('NFC').replace(/['’]/g, '');
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}

function wordsOf(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
