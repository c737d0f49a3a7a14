/** Something of the body that may be a link, as it is printed. */
export type Part = { text: string; href?: string };

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"']{3,500}/gi;

/** The links in a text, without the full stop or bracket after them. Bare names such as `example.org` are none. */
export function linksIn(text: string): { from: number; to: number; href: string }[] {
  return [...text.matchAll(LINK)].flatMap(({ 0: found, index }) => {
    const shown = found.replace(/[.,;:!?)\]}…»”’]+$/u, '');
    const href = /^www\./i.test(shown) ? `https://${shown}` : shown;
    return URL.canParse(href) ? [{ from: index, to: index + shown.length, href }] : [];
  });
}

/** A paragraph as pieces of text and links. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { from, to, href } of linksIn(text)) {
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, to), href });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** The same for texts that differ in case, spaces, punctuation and invisible characters alone. */
export function samenessOf(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{S}]/gu, '');
  return (letters || text).slice(0, 500);
}

/** The network an address belongs to, as far as one person is behind it: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const groups = (text: string) => (text ? text.split(':') : []);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups(head).length - groups(tail).length);
  const whole = [...groups(head), ...Array<string>(zeros).fill('0'), ...groups(tail ?? '')];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Several lines without characters that hide or reorder text; at most one empty line between two. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** One line of the same. */
export function tidyLine(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ');
}
