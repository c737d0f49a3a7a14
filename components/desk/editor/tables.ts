import { type Editor, Node } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  tableEditing,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { MOST_COLUMNS, MOST_ROWS } from '#db/story/block-rules.ts';

const ROLES: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };
/** The table library asks for these; a cell of ours always covers one place. */
const covers = { colspan: { default: 1, parseHTML: () => 1 }, rowspan: { default: 1, parseHTML: () => 1 }, colwidth: { default: null, parseHTML: () => null } };

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, class: 'table-scroll' }, ['table', ['tbody', 0]]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    return {
      Tab: () => run(this.editor, goToNextCell(1)) || (isInTable(this.editor.state) && run(this.editor, addRow) && run(this.editor, goToNextCell(1))),
      'Shift-Tab': () => run(this.editor, goToNextCell(-1)),
    };
  },
});
const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell|tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});
const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: () => covers,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', withoutCovers(HTMLAttributes), 0],
});
const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: () => covers,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', withoutCovers(HTMLAttributes), 0],
});

export const tableNodes = [Table, TableRow, TableCell, TableHeader];

/** What can be done to the table the cursor is in. */
export const TABLE_ACTS: { name: string; does: Command }[] = [
  { name: 'Add row', does: addRow },
  { name: 'Add column', does: addColumn },
  { name: 'Delete row', does: deleteRow },
  { name: 'Delete column', does: deleteColumn },
  { name: 'Header row', does: toggleHeaderRow },
  { name: 'Delete table', does: deleteTable },
];

/** Runs one of them where the cursor is. */
export function run(editor: Editor, does: Command): boolean {
  return does(editor.state, editor.view.dispatch, editor.view);
}

/** A table of three columns: a row of headings and two of text. */
export function newTable() {
  const cells = (type: string) => Array.from({ length: 3 }, () => ({ type, content: [{ type: 'paragraph' }] }));
  return { type: 'table', content: ['tableHeader', 'tableCell', 'tableCell'].map((type) => ({ type: 'tableRow', content: cells(type) })) };
}

function addRow(...[state, dispatch]: Parameters<Command>): boolean {
  return isInTable(state) && selectedRect(state).map.height < MOST_ROWS && addRowAfter(state, dispatch);
}

function addColumn(...[state, dispatch]: Parameters<Command>): boolean {
  return isInTable(state) && selectedRect(state).map.width < MOST_COLUMNS && addColumnAfter(state, dispatch);
}

function withoutCovers({ colspan: _across, rowspan: _down, colwidth: _width, ...rest }: Record<string, unknown>) {
  return rest;
}
