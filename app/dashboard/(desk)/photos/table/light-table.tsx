'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type CollectActions, CollectDialog } from '#components/desk/photo-grid/collect-dialog.tsx';
import type { DeskPhoto } from '#db/photo/queries.ts';
import { TablePhoto } from './table-photo.tsx';
import { UseDialog } from './use-dialog.tsx';

type Verdicts = { kept: string[]; rejected: string[] };
type LightTableProps = { photos: DeskPhoto[]; atFirst: Verdicts; actions: CollectActions };
export type Zoom = { isFull: boolean; x: number; y: number };

/** Photos side by side, to be kept or rejected; all zoom to full size at the same place. What was decided is in the address. */
export function LightTable({ photos, atFirst, actions }: LightTableProps) {
  const [verdicts, setVerdicts] = useState(atFirst);
  const [zoom, setZoom] = useState<Zoom>({ isFull: false, x: 0.5, y: 0.5 });
  const [isCollecting, setCollecting] = useState(false);
  const [used, setUsed] = useState<string>();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => history.replaceState(null, '', addressOf(photos, verdicts)), [photos, verdicts]);

  function decide(id: string, as: keyof Verdicts) {
    setVerdicts((now) => {
      const isTakenBack = now[as].includes(id);
      const without = { kept: now.kept.filter((each) => each !== id), rejected: now.rejected.filter((each) => each !== id) };
      return isTakenBack ? without : { ...without, [as]: [...without[as], id] };
    });
  }
  function onKeyDown(event: KeyboardEvent) {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-photo]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const id = items[at]?.dataset.photo;
    if (event.ctrlKey || event.metaKey || event.altKey || !id) return;
    if (event.key === 'ArrowRight') items[at + 1]?.focus();
    else if (event.key === 'ArrowLeft') items[at - 1]?.focus();
    else if (event.key === 'k') decide(id, 'kept');
    else if (event.key === 'x') decide(id, 'rejected');
    else if (event.key === 'z') setZoom((now) => ({ ...now, isFull: !now.isFull }));
    else return;
    event.preventDefault();
  }
  const chosen = verdicts.kept.length > 0 ? verdicts.kept : photos.map(({ id }) => id).filter((id) => !verdicts.rejected.includes(id));
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 text-sm">
        <button type="button" className="button button-small" aria-pressed={zoom.isFull} onClick={() => setZoom({ ...zoom, isFull: !zoom.isFull })}>
          {zoom.isFull ? 'Whole photos' : 'Full size'}
        </button>
        <button type="button" className="button button-small" onClick={() => setCollecting(true)}>
          Add {verdicts.kept.length > 0 ? 'the kept' : 'the rest'} to a collection
        </button>
        {verdicts.rejected.length > 0 && (
          <a
            className="button button-small"
            href={addressOf(
              photos.filter(({ id }) => !verdicts.rejected.includes(id)),
              { kept: verdicts.kept, rejected: [] },
            )}
          >
            Clear the rejected away
          </a>
        )}
        <span className="text-quiet">Keys: ← → go, k keep, x reject, z full size</span>
        <span role="status">{said || `${verdicts.kept.length} kept, ${verdicts.rejected.length} rejected`}</span>
      </div>
      <ul ref={list} className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))] gap-3" onKeyDown={onKeyDown}>
        {photos.map((photo) => (
          <TablePhoto
            key={photo.id}
            photo={photo}
            verdict={verdicts.kept.includes(photo.id) ? 'kept' : verdicts.rejected.includes(photo.id) ? 'rejected' : undefined}
            zoom={zoom}
            onZoom={setZoom}
            onDecide={(as) => decide(photo.id, as)}
            onUse={() => setUsed(photo.id)}
          />
        ))}
      </ul>
      {isCollecting && <CollectDialog photoIds={chosen} actions={actions} onSaid={setSaid} onClose={() => setCollecting(false)} />}
      {used && <UseDialog photoId={used} onSaid={setSaid} onClose={() => setUsed(undefined)} />}
    </>
  );
}

function addressOf(photos: { id: string }[], { kept, rejected }: Verdicts): string {
  const parts = Object.entries({ ids: photos.map(({ id }) => id), kept, rejected }).filter(([, ids]) => ids.length > 0);
  return `/dashboard/photos/table?${parts.map(([name, ids]) => `${name}=${ids.join(',')}`).join('&')}`;
}
