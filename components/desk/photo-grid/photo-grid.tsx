'use client';

import { useRef, useState } from 'react';
import { GridRows } from './grid-rows.tsx';
import { KeysHelp } from './keys-help.tsx';
import { PlainList } from './plain-list.tsx';
import { type ChosenActions, SelectionBar } from './selection-bar.tsx';
import { useChoice } from './use-choice.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import { type Found, useFetchInView, useTiles } from './use-tiles.ts';

type PhotoGridProps = {
  text: string;
  found: Found;
  /** The page of a hundred, counted from 0, that came with this one. */
  page: number;
  newer?: string;
  older?: string;
  actions: ChosenActions;
};

/** All photos of a search in one grid that draws only what is in view, worked by keys or pointer; a plain list of links until the page's program has come. */
export function PhotoGrid({ text, found, page, newer, older, actions }: PhotoGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [isHelping, setHelping] = useState(false);
  const [isCollecting, setCollecting] = useState(false);
  const { tileAt, fetchPage, problem } = useTiles(text, found, page);
  const view = useRowsInView(grid, found.count);
  const choice = useChoice(tileAt, fetchPage);
  const keys = useGridKeys({ grid, view, count: found.count, tileAt, choice, onHelp: () => setHelping(true), onCollect: () => setCollecting(true) });
  useFetchInView(fetchPage, view ? view.first * view.columns : 0, view ? Math.min(found.count, (view.last + 1) * view.columns) : 0);
  return (
    <>
      <SelectionBar
        chosen={choice.chosen}
        count={found.count}
        isCollecting={isCollecting}
        onCollecting={setCollecting}
        onClear={choice.clear}
        onHelp={() => setHelping(true)}
        actions={actions}
      />
      <div ref={grid}>
        {view ? (
          <GridRows view={view} count={found.count} tileAt={tileAt} choice={choice} keys={keys} />
        ) : (
          <PlainList tiles={found.photos} newer={newer} older={older} />
        )}
      </div>
      <p role="status" className="problem">
        {problem}
      </p>
      {isHelping && <KeysHelp onClose={() => setHelping(false)} />}
    </>
  );
}
