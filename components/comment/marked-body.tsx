import type { Hold } from '#db/comment/rules.ts';

/** The words of a comment with what the rules met marked in them. */
export function MarkedBody({ body, holds }: { body: string; holds: Hold[] }) {
  const spans = holds.filter(({ rule, end }) => end > 0 && rule !== 'repeat').toSorted((one, other) => one.start - other.start);
  const pieces: { text: string; isMarked: boolean; at: number }[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    pieces.push({ text: body.slice(at, start), isMarked: false, at }, { text: body.slice(start, end), isMarked: true, at: start });
    at = end;
  }
  pieces.push({ text: body.slice(at), isMarked: false, at });
  return (
    <p dir="auto" className="judged-body">
      {pieces.filter(({ text }) => text).map(({ text, isMarked, at }) => (isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
    </p>
  );
}
