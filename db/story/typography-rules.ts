/** Opening and closing marks of a language: outer pair, inner pair. */
type Marks = [string, string, string, string];

const NARROW = '\u202f';
const NON_BREAKING = '\u00a0';

const MARKS: Record<string, Marks> = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  fr: [`«${NARROW}`, `${NARROW}»`, '“', '”'],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  pt: ['“', '”', '‘', '’'],
  nl: ['“', '”', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  cs: ['„', '“', '‚', '‘'],
  sk: ['„', '“', '‚', '‘'],
  hu: ['„', '”', '»', '«'],
  ro: ['„', '”', '«', '»'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  no: ['«', '»', '‘', '’'],
  nb: ['«', '»', '‘', '’'],
  da: ['»', '«', '›', '‹'],
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  el: ['«', '»', '“', '”'],
  tr: ['“', '”', '‘', '’'],
  ar: ['«', '»', '”', '“'],
  fa: ['«', '»', '‹', '›'],
  ja: ['「', '」', '『', '』'],
  he: ['”', '”', '’', '’'],
};

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const SINGLE = new Set(['‘', '‚', '‹', '›', '『']);

/** What a straight quotation mark or apostrophe becomes after `before`, in this language. `after`: what follows it, where that is known already. */
export function smartQuote(before: string, typed: string, language: string, after?: string): string {
  const [open, close, innerOpen, innerClose] = marksOf(language);
  const isInside = isOpen(before, open.trim(), close.trim());
  const opens = beginsAt(before, [open, close, innerOpen, innerClose]) || (WITHOUT_SPACES.test(before) && !isInside);
  // A dash before it breaks off what is said, rather than begin it again.
  if (typed === '"') return opens && !(isInside && /[–—]$/.test(before)) ? open : close;
  if (isWithinWord(before, after)) return '’';
  const mayOpen = open === close || isInside || (SINGLE.has(innerOpen) && (after === undefined || /\S['’](?!\p{L})/u.test(after)));
  if (opens) return mayOpen ? innerOpen : '’';
  return isOpen(before, innerOpen, innerClose) ? innerClose : '’';
}

/** Before a mark that opens there is nothing, a space, a dash or something else that opens in this language. */
function beginsAt(before: string, [open, close, innerOpen, innerClose]: Marks): boolean {
  const last = before.at(-1);
  if (last === undefined || /[\s([{–—/\u200f\u200e-]/u.test(last)) return true;
  return [open, innerOpen].some((mark) => mark.trim() === last) && ![close, innerClose].some((mark) => mark.trim() === last);
}

/** Is a quotation that began still open? */
function isOpen(before: string, open: string, close: string): boolean {
  return open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
}

function isWithinWord(before: string, after: string | undefined): boolean {
  return after !== undefined && /[\p{L}\p{N}]$/u.test(before.slice(-1)) && /^[\p{L}\p{N}]/u.test(after);
}

/** Words that begin with an apostrophe, which looks like a quotation before they are written out. */
const ELIDED: Record<string, string> = {
  en: 'tis|twas|twere|twill|em|til|till|cause|bout|round|nuff|n',
  nl: 's|t|n|k|m|r',
  de: 's|ne|nen|n',
};

/** The opening marks before ’tis, ’90s and the like made into apostrophes. */
export function elided(text: string, language: string): string {
  const words = ELIDED[base(language)];
  const elision = new RegExp(`[‘‚](?=(?:\\d0s?${words ? `|${words}` : ''})(?![\\p{L}\\p{N}]))`, 'giu');
  return text.replace(elision, '’');
}

/** Units that never stand on a line without their number. */
const UNITS =
  'km|cm|mm|kg|mg|km/h|m²|km²|ha|°C|°F|kW|MW|GW|kWh|MWh|GWh|GB|MB|TB|Hz|kHz|MHz|GHz|€|£|\\$|kr|%|mln|mld|Mio|Mrd|bn|million|billion|Millionen|Milliarden|millions|milliards|millones';
const NUMBER_UNIT = new RegExp(`(\\d)[ ](?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');
/** A person's initials hold together, and hold on to the name. */
const INITIALS = /(?<![\p{L}\p{N}.])(\p{Lu}\.)[ ](?=(?:\p{Lu}\.[ \u00a0])*\p{Lu}\p{Ll})/gu;
const FRENCH_HIGH = /[ \u00a0]([;!?])/gu;
const FRENCH_COLON = / (:)(?=\s|$)/gu;

/** The spaces a line must not break at made into ones that hold: number and unit, initials, and French ; : ! ? « ». Nothing else is changed, and doing it twice changes nothing more. */
export function holdTogether(text: string, language: string): string {
  const held = text.replace(NUMBER_UNIT, `$1${NON_BREAKING}`).replace(INITIALS, `$1${NON_BREAKING}`);
  if (base(language) !== 'fr') return held;
  return held
    .replace(FRENCH_HIGH, `${NARROW}$1`)
    .replace(FRENCH_COLON, `${NON_BREAKING}$1`)
    .replace(/«[ \u00a0]/gu, `«${NARROW}`)
    .replace(/[ \u00a0]»/gu, `${NARROW}»`);
}

function marksOf(language: string): Marks {
  return MARKS[/^zh-(TW|HK|Hant)/i.test(language) ? 'ja' : base(language)] ?? (MARKS.en as Marks);
}

function base(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
