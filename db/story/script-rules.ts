import { plainText } from './body-rules.ts';
import { VARIANT_NAMES, VARIANTS } from './headline-rules.ts';
import type { Risk } from './risk-rules.ts';
import type { StoryDraft } from './rules.ts';

/** Scripts by their codes (ISO 15924), each with the languages that are offered for it. */
const LANGUAGES: Record<string, string[]> = {
  Latn: ['en', 'es', 'fr', 'de'],
  Arab: ['ar', 'fa', 'ur'],
  Cyrl: ['ru', 'uk', 'bg'],
  Grek: ['el'],
  Hebr: ['he'],
  Hani: ['zh', 'ja'],
  Jpan: ['ja'],
  Hang: ['ko'],
  Deva: ['hi'],
  Beng: ['bn'],
  Thai: ['th'],
  Geor: ['ka'],
  Armn: ['hy'],
  Ethi: ['am'],
  Taml: ['ta'],
  Telu: ['te'],
};
/** Codes that stand for several scripts at once. */
const TOGETHER: Record<string, string[]> = { Jpan: ['Hani', 'Hira', 'Kana'], Hans: ['Hani', 'Bopo'], Hant: ['Hani', 'Bopo'], Kore: ['Hang', 'Hani'] };
/** Languages that are written in either of two scripts. */
const EITHER: Record<string, string[]> = {
  sr: ['Cyrl', 'Latn'],
  bs: ['Latn', 'Cyrl'],
  uz: ['Latn', 'Cyrl'],
  kk: ['Cyrl', 'Latn'],
  az: ['Latn', 'Cyrl'],
  ku: ['Latn', 'Arab'],
};
/** Brands and names keep their Latin letters everywhere: so many do not make a text. */
const FEW = { Latn: 12, other: 3 };
/** The beginning of a text says what it is written in. */
const LOOKED_AT = 10_000;

/** What a text is written in where its language is not, and the languages it may be in. */
export type LanguageOffer = { script: string; languages: string[] };

/** The script most letters of a text are of, where its language does not use it; undefined where it fits, and where the language is not known. */
export function foreignScript(text: string, language: string): LanguageOffer | undefined {
  const begin = text.slice(0, LOOKED_AT);
  const own = scriptsOf(language);
  if (!own || count(begin, own) * 2 >= (begin.match(/\p{L}/gu) ?? []).length) return undefined;
  const counted = Object.keys(LANGUAGES).map((code) => ({ code, letters: count(begin, [code]) }));
  const [most] = counted.toSorted((one, other) => other.letters - one.letters);
  if (!most || most.letters < (most.code === 'Latn' ? FEW.Latn : FEW.other)) return undefined;
  return { script: new Intl.DisplayNames('en-GB', { type: 'script' }).of(most.code) ?? most.code, languages: LANGUAGES[most.code] ?? [] };
}

/** The language to offer for a story that is written in another script than its own. */
export function languageOffer(draft: StoryDraft): LanguageOffer | undefined {
  return foreignScript([draft.headline, draft.standfirst, plainText(draft.body)].join('\n'), draft.language);
}

/** Says that a story, or only some of its fields, is not in the letters of its language: voices, search and the direction of the page go by it. */
export function scriptRisks(draft: StoryDraft): Risk[] {
  const { language } = draft;
  const whole = languageOffer(draft);
  if (whole) return [{ field: 'language', message: `The story is in ${whole.script} letters, which its language, ${language}, does not use` }];
  const fields = [
    ...(['headline', 'standfirst'] as const).map((field) => ({ field, name: `the ${field}`, text: draft[field] })),
    ...VARIANT_NAMES.map((field) => ({ field, name: `“${VARIANTS[field].name}”`, text: draft[field] })),
    ...draft.photos.map(({ caption }, index) => ({ field: `photos.${index}.caption`, name: 'a caption', text: caption })),
  ];
  return fields.flatMap(({ field, name, text }) => {
    const found = foreignScript(text, language);
    return found ? [{ field, message: `Most of ${name} is in ${found.script} letters, which the language, ${language}, does not use` }] : [];
  });
}

function scriptsOf(language: string): string[] | undefined {
  try {
    const locale = new Intl.Locale(language);
    const usual = locale.maximize().script;
    return locale.script ? [locale.script] : (EITHER[locale.language] ?? (usual ? [usual] : undefined));
  } catch {
    return undefined;
  }
}

function count(text: string, codes: string[]): number {
  const names = codes.flatMap((code) => TOGETHER[code] ?? [code]);
  const pattern = new RegExp(`(?=\\p{L})[${names.map((name) => `\\p{scx=${name}}`).join('')}]`, 'gu');
  return (text.match(pattern) ?? []).length;
}
