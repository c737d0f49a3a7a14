import type { Piece } from '#db/search/highlight-rules.ts';

/** A text with the words a search found in it marked. The key is the place of a piece: pieces have no other name and never move. */
export function Marked({ pieces, className }: { pieces: Piece[]; className?: string }) {
  let at = 0;
  return pieces.map(({ text, isFound }) => {
    at += text.length;
    if (!isFound) return text;
    return (
      <mark key={at} className={className}>
        {text}
      </mark>
    );
  });
}
