import { type Element, isTag, type ParentNode } from 'domhandler';
import { MOST_COLUMNS, MOST_ROWS } from './block-rules.ts';
import { type Block, newBlockId } from './body-rules.ts';
import type { Paragraph } from './inline-rules.ts';
import { paragraphOf, together } from './paste-text-rules.ts';

type Cell = { isHeader: boolean; content: Paragraph[] };

/** A table with as many cells in every row; one that only held a page together, or is too large to be one, as what stands in it. */
export function tableBlocks(table: Element, paragraphsIn: (cell: Element) => Paragraph[], blocksIn: (cell: ParentNode) => Block[]): Block[] {
  const cells = rowsIn(table).map((row) => row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th'));
  const flat = cells.flat();
  if (flat.length <= 1) return flat.flatMap(blocksIn);
  const rows = cells.map((row) => row.flatMap((cell) => spread(cell, paragraphsIn(cell)))).filter((row) => row.length > 0);
  const columns = Math.max(...rows.map((row) => row.length));
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS) return rows.flat().flatMap(({ content }) => content.filter((paragraph) => paragraph.content?.length));
  const hasHeader = rows.some((row) => row.some(({ isHeader }) => isHeader));
  const content = rows.map((row, index) => rowOf(row, { columns, isHeader: !hasHeader && index === 0 && rows.length > 1 }));
  return [{ type: 'table', attrs: { id: newBlockId() }, content }];
}

/** The rows of this table, not of those inside its cells. */
function rowsIn(node: Element): Element[] {
  return node.children.filter(isTag).flatMap((child) => (child.name === 'tr' ? [child] : child.name === 'table' ? [] : rowsIn(child)));
}

/** A cell over several columns is itself and empty ones beside it. */
function spread({ name, attribs }: Element, paragraphs: Paragraph[]): Cell[] {
  const more = Math.min(Math.max(Number(attribs.colspan) || 1, 1), MOST_COLUMNS) - 1;
  const isHeader = name === 'th';
  const content = paragraphs.length > 0 ? together(paragraphs) : [paragraphOf([])];
  return [{ isHeader, content }, ...Array.from({ length: more }, () => ({ isHeader, content: [paragraphOf([])] }))];
}

type Row = Extract<Block, { type: 'table' }>['content'][number];

function rowOf(row: Cell[], { columns, isHeader }: { columns: number; isHeader: boolean }): Row {
  const empty = Array.from({ length: columns - row.length }, (): Cell => ({ isHeader: false, content: [paragraphOf([])] }));
  const content = [...row, ...empty].map((cell): Row['content'][number] => ({
    type: isHeader || cell.isHeader ? 'tableHeader' : 'tableCell',
    attrs: { id: newBlockId() },
    content: cell.content,
  }));
  return { type: 'tableRow', attrs: { id: newBlockId() }, content };
}
