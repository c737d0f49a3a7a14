import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { type Inline, isSafeLink, type Mark } from './inline-rules.ts';
import type { Text } from './paste-text-rules.ts';

/** Elements that stand within a line. */
export const INLINE = new Set(['a', 'b', 'i', 'br', 'sup', 'sub', 'marker']);

type Shift = 'sup' | 'sub' | undefined;

/** Reads the words of a node and what is inside it, each with its marks; figures set high or low become the signs there are for them. */
export function readInline(node: ChildNode, marks: Mark[], text: Text, shift?: Shift): void {
  if (isText(node)) text.add(shift ? shifted(node.data, shift) : node.data, marks);
  else if (isTag(node) && node.name === 'br') text.breakLine();
  else if (isTag(node) && node.name !== 'marker') {
    const own = markOf(node);
    const all = own ? [...marks.filter(({ type }) => type !== own.type), own] : marks;
    const inside = node.name === 'sup' || node.name === 'sub' ? node.name : shift;
    for (const child of node.children) readInline(child, all, text, inside);
  }
}

export function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text' || !inline.marks) return inline;
  const marks = inline.marks.filter(({ type }) => type !== 'bold');
  return marks.length > 0 ? { ...inline, marks } : { type: 'text', text: inline.text };
}

/** The address a link led to before Google Docs, Outlook or another program led it past itself. */
export function unwrapped(href: string): string {
  const address = URL.canParse(href) ? new URL(href) : undefined;
  const wrap = address && WRAPS.find(({ host, path }) => host.test(address.hostname) && path.test(address.pathname));
  const inside = wrap?.names.map((name) => address?.searchParams.get(name)).find((each) => each && isSafeLink(each));
  return inside ? unwrapped(inside) : href;
}

const WRAPS = [
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, names: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, names: ['url'] },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, names: ['u'] },
];

function markOf({ name, attribs }: Element): Mark | undefined {
  if (name === 'b') return { type: 'bold' };
  if (name === 'i') return { type: 'italic' };
  const href = unwrapped(attribs.href ?? '');
  return name === 'a' && isSafeLink(href) ? { type: 'link', attrs: { href } } : undefined;
}

const LINED = '0123456789+-−=()n';
const SIGNS = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ' };

/** H2O as H₂O; words such as the “st” of 1st have no signs and stay on the line. */
function shifted(words: string, shift: 'sup' | 'sub'): string {
  const signs = Array.from(words.trim(), (sign) => SIGNS[shift].charAt(LINED.indexOf(sign)));
  return signs.length > 0 && signs.every(Boolean) ? words.replace(words.trim(), signs.join('')) : words;
}
