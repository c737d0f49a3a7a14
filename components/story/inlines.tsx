import type { ReactNode } from 'react';
import { type Inline, isNote, isSafeLink, type Paragraph } from '#db/story/inline-rules.ts';

/** Paragraphs inside a quotation, a list, a table or a fact box; empty ones are not drawn. */
export function Paragraphs({ content }: { content: Paragraph[] }) {
  return content.map((paragraph) => (paragraph.content?.length ? <p key={paragraph.attrs.id}>{inlines(paragraph.content)}</p> : null));
}

/** A text with its marks; notes for editors are never drawn, wherever they come from. */
export function inlines(content: Inline[] = []): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other identity than their place
  return content.map((inline, index) => (isNote(inline) ? null : <Piece key={index} inline={inline} />));
}

function Piece({ inline }: { inline: Inline }): ReactNode {
  return inline.type === 'hardBreak' ? <br /> : <Text inline={inline} />;
}

function Text({ inline }: { inline: Extract<Inline, { type: 'text' }> }): ReactNode {
  let inner: ReactNode = inline.text;
  for (const mark of inline.marks ?? []) {
    if (mark.type === 'bold') inner = <strong>{inner}</strong>;
    else if (mark.type === 'italic') inner = <em>{inner}</em>;
    else if (mark.type === 'link' && isSafeLink(mark.attrs.href)) inner = <a href={mark.attrs.href}>{inner}</a>;
  }
  return inner;
}
