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
  he: ['”', '”', '’', '’'],
};

/** Before a mark that opens there is nothing, a space, a dash or something else that opens. */
const OPENS = /(^|[\s([{«»„“‘‚–—/\u200f\u200e-])$/u;

/** What a straight quotation mark or apostrophe becomes after `before`, in this language. */
export function smartQuote(before: string, typed: string, language: string): string {
  const [open, close, innerOpen, innerClose] = marksOf(language);
  const opens = OPENS.test(before);
  if (typed === '"') return opens ? open : close;
  const isInside = before.lastIndexOf(open.trim()) > before.lastIndexOf(close.trim()) || open === close;
  return opens && isInside ? innerOpen : opens || !isClosing(before, innerOpen, innerClose) ? '’' : innerClose;
}

/** Units that never stand on a line without their number. */
const UNITS =
  'km|cm|mm|kg|mg|km/h|m²|km²|ha|°C|°F|kW|MW|GW|kWh|MWh|GWh|GB|MB|TB|Hz|kHz|MHz|GHz|€|£|\\$|kr|%|mln|mld|Mio|Mrd|bn|million|billion|Millionen|Milliarden|millions|milliards|millones';
const NUMBER_UNIT = new RegExp(`(\\d)[ ](?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu');
/** A person's initials hold together, and hold on to the name. */
const INITIALS = /(?<![\p{L}\p{N}.])(\p{Lu}\.)[ ](?=(?:\p{Lu}\.[ \u00a0])*\p{Lu}\p{Ll})/gu;
/** As typewriters and wires write a dash: between spaces, between figures, or between words. */
const SPACED_HYPHENS = /(?<=^|\s)-{2,3}(?=\s|$)|(?<=\d)--(?=\d)/gu;
const HYPHENS = /(?<=[\p{L}\p{N}”’»“‘!?.,])-{2,3}(?=[\p{L}\p{N}“‘«„])/gu;
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

/** A whole text with its straight marks turned, its spaces held, three points made one sign and two hyphens a dash. */
export function tidyTypography(text: string, language: string): string {
  let turned = '';
  for (const [index, part] of text.split(/(["'])/).entries()) turned += index % 2 === 1 ? smartQuote(turned, part, language) : part;
  const dashed = turned.replace(SPACED_HYPHENS, '–').replace(HYPHENS, '—');
  return holdTogether(dashed.replace(/\.{3}(?!\.)/g, '…'), language);
}

function marksOf(language: string): Marks {
  return MARKS[base(language)] ?? (MARKS.en as Marks);
}

function base(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** Is an inner quotation open, so that this mark ends it and is no apostrophe? */
function isClosing(before: string, open: string, close: string): boolean {
  return open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
}
