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
  const rows = gridOf(cells.map((row) => row.map((cell) => spanning(cell, paragraphsIn(cell))))).filter((row) => row.length > 0);
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

type Spanning = Cell & { across: number; down: number };

function spanning({ name, attribs }: Element, paragraphs: Paragraph[]): Spanning {
  const covers = (span: string | undefined, most: number) => Math.min(Math.max(Number(span) || 1, 1), most);
  return {
    isHeader: name === 'th',
    content: paragraphs.length > 0 ? together(paragraphs) : [paragraphOf([])],
    across: covers(attribs.colspan, MOST_COLUMNS),
    down: covers(attribs.rowspan, MOST_ROWS),
  };
}

/** Every cell in its own column: one over several columns or rows is itself, and empty ones in the other places it covers. */
function gridOf(rows: Spanning[][]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const { across, down, ...cell } of row) {
      while (grid[top]?.[column]) column += 1;
      for (const [below, line] of grid.slice(top, top + down).entries())
        for (let beside = 0; beside < across; beside += 1)
          line[column + beside] ??= below + beside === 0 ? cell : { isHeader: cell.isHeader, content: [paragraphOf([])] };
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? emptyCell()));
}

function emptyCell(): Cell {
  return { isHeader: false, content: [paragraphOf([])] };
}

type Row = Extract<Block, { type: 'table' }>['content'][number];

function rowOf(row: Cell[], { columns, isHeader }: { columns: number; isHeader: boolean }): Row {
  const empty = Array.from({ length: columns - row.length }, emptyCell);
  const content = [...row, ...empty].map((cell): Row['content'][number] => ({
    type: isHeader || cell.isHeader ? 'tableHeader' : 'tableCell',
    attrs: { id: newBlockId() },
    content: cell.content,
  }));
  return { type: 'tableRow', attrs: { id: newBlockId() }, content };
}
