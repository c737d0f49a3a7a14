import { TilePicture, TileWords } from './plain-list.tsx';
import type { Tile } from './tile.ts';
import type { Choice } from './use-choice.ts';
import type { GridKeys } from './use-grid-keys.ts';
import type { Layout } from './use-rows-in-view.ts';

type GridRowsProps = {
  view: Layout & { first: number; last: number };
  count: number;
  tileAt: (index: number) => Tile | undefined;
  choice: Choice;
  keys: GridKeys;
};

/** The rows in view, each at its place within the height of all. */
export function GridRows({ view: { first, last, columns, rowHeight }, count, tileAt, choice, keys }: GridRowsProps) {
  const focused = Math.floor(keys.at / columns);
  const rows = Array.from({ length: count === 0 ? 0 : last - first + 1 }, (_, index) => first + index);
  // The photo with the focus stays drawn, so that the next key goes on from it.
  const drawn = rows.includes(focused) || count === 0 ? rows : [...rows, focused].sort((one, other) => one - other);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows and cells come and go while one scrolls
    <div
      role="grid"
      aria-label="Photos"
      aria-multiselectable="true"
      aria-rowcount={Math.ceil(count / columns)}
      aria-colcount={columns}
      className="relative"
      style={{ height: Math.ceil(count / columns) * rowHeight }}
      onKeyDown={keys.onKeyDown}
      tabIndex={-1}
    >
      {drawn.map((row) => (
        // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
        // biome-ignore lint/a11y/useSemanticElements: rows and cells come and go while one scrolls
        <div
          key={row}
          role="row"
          aria-rowindex={row + 1}
          className="absolute inset-x-0 grid gap-4 pb-4"
          style={{ transform: `translateY(${row * rowHeight}px)`, height: rowHeight, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {Array.from({ length: Math.min(columns, count - row * columns) }, (_, column) => {
            const index = row * columns + column;
            return <Cell key={index} index={index} column={column} tile={tileAt(index)} choice={choice} keys={keys} />;
          })}
        </div>
      ))}
    </div>
  );
}

type CellProps = { index: number; column: number; tile?: Tile; choice: Choice; keys: GridKeys };

function Cell({ index, column, tile, choice, keys }: CellProps) {
  const isChosen = tile !== undefined && choice.chosen.has(tile.id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    // biome-ignore lint/a11y/useSemanticElements: rows and cells come and go while one scrolls
    <div
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isChosen}
      tabIndex={index === keys.at ? 0 : -1}
      data-place={index}
      className={`sheet group relative overflow-hidden ${isChosen ? 'outline-3 outline-accent' : ''}`}
      onFocus={() => keys.setAt(index)}
      onClick={(event) => {
        if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        if (event.shiftKey) choice.extendTo(index);
        else choice.toggle(index);
      }}
    >
      {tile ? (
        <>
          <a href={`/dashboard/photos/${tile.id}`} tabIndex={-1} className="block">
            <TilePicture tile={tile} />
            <TileWords tile={tile} />
          </a>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${isChosen ? 'Unchoose' : 'Choose'} ${tile.caption}`}
            className={`absolute start-1.5 top-1.5 grid size-8 place-items-center rounded-full border border-edge bg-sheet text-sm font-bold ${isChosen ? '' : 'opacity-0 group-hover:opacity-100 group-focus:opacity-100 pointer-coarse:opacity-100'}`}
            onClick={(event) => {
              event.stopPropagation();
              keys.setAt(index);
              choice.toggle(index);
            }}
          >
            {isChosen ? '✓' : '+'}
          </button>
        </>
      ) : (
        <span className="block aspect-3/2 w-full bg-wash">
          <span className="sr-only">Photo {index + 1}, not loaded yet</span>
        </span>
      )}
    </div>
  );
}
