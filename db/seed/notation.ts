import { type Block, Body } from '../story/body-rules.ts';
import type { Inline, Paragraph } from '../story/inline-rules.ts';

/** Finds what a text refers to by name: the id of a picture, the id and headline of a story. */
export type Finder = { photo: (name: string) => string; story: (key: string) => { storyId: string; headline: string } };

/**
 * Turns a text into a body: blocks stand between empty lines; `##` heading, `-` and `1.` lists, `>` quotation with `> — who`,
 * `[photo: name]`, `[story: key]`; inside a line **bold**, *italic* and [links](https://example.org/).
 */
export function bodyOf(key: string, text: string, find: Finder): Body {
  const blocks = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  return Body.parse({ type: 'doc', content: blocks.map((block, index) => blockOf(`${key}-${index + 1}`, block, find)) });
}

function blockOf(id: string, text: string, find: Finder): Block {
  const lines = text.split('\n').map((line) => line.trim());
  const [, noun, name = ''] = /^\[(photo|story): (.+)\]$/.exec(text) ?? [];
  if (noun === 'photo') return { type: 'photo', attrs: { id, photoId: find.photo(name) } };
  if (noun === 'story') return { type: 'related', attrs: { id, ...find.story(name) } };
  if (text.startsWith('## ')) return { type: 'heading', attrs: { id, level: 2 }, content: inlines(text.slice(3)) };
  if (text.startsWith('### ')) return { type: 'heading', attrs: { id, level: 3 }, content: inlines(text.slice(4)) };
  if (text.startsWith('>')) return quotation(id, lines);
  if (text.startsWith('- ')) return list('bulletList', id, lines);
  if (text.startsWith('1. ')) return list('orderedList', id, lines);
  return paragraph(id, lines.join(' '));
}

function quotation(id: string, lines: string[]): Block {
  const plain = lines.map((line) => line.replace(/^>\s*/, ''));
  const attribution = plain.find((line) => line.startsWith('— '))?.slice(2) ?? '';
  const words = plain.filter((line) => !line.startsWith('— ')).join(' ');
  return { type: 'quotation', attrs: { id, attribution }, content: [paragraph(`${id}-p`, words)] };
}

function list(type: 'bulletList' | 'orderedList', id: string, lines: string[]): Block {
  const items = lines.map((line, index) => ({
    type: 'listItem' as const,
    attrs: { id: `${id}-i${index + 1}` },
    content: [paragraph(`${id}-p${index + 1}`, line.replace(/^(-|\d+\.)\s+/, ''))],
  }));
  return { type, attrs: { id }, content: items };
}

function paragraph(id: string, text: string): Paragraph {
  return { type: 'paragraph', attrs: { id }, content: inlines(text) };
}

function inlines(text: string): Inline[] {
  return text
    .split(/(\[[^\]]+\]\([^)]+\)|\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter(Boolean)
    .map(inline);
}

function inline(part: string): Inline {
  const [, words, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
  if (words && href) return { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] };
  if (/^\*\*.+\*\*$/.test(part)) return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] };
  if (/^\*.+\*$/.test(part)) return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'italic' }] };
  return { type: 'text', text: part };
}
