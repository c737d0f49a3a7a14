import { newBlockId } from './body-rules.ts';
import { type Inline, type Mark, type Paragraph, withoutReordering } from './inline-rules.ts';

const MOST_INLINES = 2000;

/** A paragraph with a new id. */
export function paragraphOf(content: Inline[]): Paragraph {
  return content.length > 0 ? { type: 'paragraph', attrs: { id: newBlockId() }, content } : { type: 'paragraph', attrs: { id: newBlockId() } };
}

const MOST_TOGETHER = 20;

/** No more paragraphs than a cell or an item may hold: the rest stand in the last one, a line each. */
export function together(paragraphs: Paragraph[]): Paragraph[] {
  if (paragraphs.length <= MOST_TOGETHER) return paragraphs;
  const rest = paragraphs.slice(MOST_TOGETHER - 1).flatMap(({ content = [] }): Inline[] => [...content, { type: 'hardBreak' }]);
  return [...paragraphs.slice(0, MOST_TOGETHER - 1), paragraphOf(rest.slice(0, Math.min(rest.length - 1, MOST_INLINES)))];
}

/** Gathers words and marks as HTML flows them: white space is one space, two line breaks begin a paragraph. */
export class Text {
  private lines: Inline[][] = [[]];

  add(words: string, marks: Mark[]): void {
    const line = this.lines.at(-1) as Inline[];
    const last = line.at(-1);
    const isAfterSpace = !last || last.type === 'hardBreak' || last.text.endsWith(' ');
    const text = withoutReordering(words)
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]/gu, '');
    const kept = isAfterSpace ? text.replace(/^ /, '') : text;
    if (!kept) return;
    if (last?.type === 'text' && last.text.length < 50_000 && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += kept;
    else
      for (const piece of kept.match(/[\s\S]{1,90000}/g) ?? [])
        line.push(marks.length > 0 ? { type: 'text', text: piece, marks } : { type: 'text', text: piece });
  }

  breakLine(): void {
    const line = this.lines.at(-1) as Inline[];
    if (line.at(-1)?.type !== 'hardBreak') line.push({ type: 'hardBreak' });
    else {
      line.pop();
      this.lines.push([]);
    }
  }

  /** What was gathered, as paragraphs without space or breaks at their ends; it begins anew then. */
  paragraphs(): Paragraph[] {
    const lines = this.lines.map(trimmed).filter((line) => line.length > 0);
    this.lines = [[]];
    return lines.flatMap((line) => {
      const parts = Math.ceil(line.length / MOST_INLINES);
      return Array.from({ length: parts }, (_, index) => paragraphOf(line.slice(index * MOST_INLINES, (index + 1) * MOST_INLINES)));
    });
  }
}

function trimmed(line: Inline[]): Inline[] {
  const kept = [...line];
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}

function isBlank(inline: Inline | undefined): boolean {
  return inline !== undefined && (inline.type === 'hardBreak' || !inline.text.trim());
}
