import { slugify, transliterate } from 'transliteration';

/** An address of lower-case Latin letters, digits and hyphens for a text in any script; at most `most` characters, cut at a word. */
export function slugOf(text: string, most = 80): string {
  const plain = text.normalize('NFKC').replace(/['’ʼ\p{Sc}]/gu, '');
  const whole = slugify(transliterate(plain).replace(/['’ʼ`]/g, ''), { lowercase: true, separator: '-' })
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  if (whole.length <= most) return whole;
  const cut = whole.slice(0, most);
  const lastHyphen = cut.lastIndexOf('-');
  return whole[most] === '-' || lastHyphen < most / 2 ? cut.replace(/-$/, '') : cut.slice(0, lastHyphen);
}
