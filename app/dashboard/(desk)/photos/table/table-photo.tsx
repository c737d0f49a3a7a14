import { type PointerEvent, useEffect, useRef } from 'react';
import type { DeskPhoto } from '#db/photo/queries.ts';
import { renditionPath } from '#db/photo/rules.ts';
import type { Zoom } from './light-table.tsx';

type TablePhotoProps = {
  photo: DeskPhoto;
  verdict?: 'kept' | 'rejected';
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onDecide: (as: 'kept' | 'rejected') => void;
  onUse: () => void;
};

/** One photo on the light table with its words beneath. */
export function TablePhoto({ photo, verdict, zoom, onZoom, onDecide, onUse }: TablePhotoProps) {
  const frame = useRef<HTMLButtonElement>(null);
  const widest = photo.renditions.filter(({ format }) => format === 'jpeg').at(-1);
  const name = photo.caption || photo.filename;

  useEffect(() => {
    const { current } = frame;
    if (!current || !zoom.isFull) return;
    current.scrollLeft = zoom.x * (current.scrollWidth - current.clientWidth);
    current.scrollTop = zoom.y * (current.scrollHeight - current.clientHeight);
  }, [zoom]);

  /** The place pointed at is where all photos are looked at. */
  function look(event: PointerEvent<HTMLElement>) {
    if (!zoom.isFull) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onZoom({ isFull: true, x: clamp((event.clientX - left) / width), y: clamp((event.clientY - top) / height) });
  }
  return (
    <li
      className={`sheet grid min-w-0 content-start overflow-hidden ${verdict === 'rejected' ? 'opacity-50' : ''} ${verdict === 'kept' ? 'outline-3 outline-live' : ''}`}
    >
      <button
        ref={frame}
        type="button"
        data-photo={photo.id}
        aria-label={`${name}${verdict ? `, ${verdict}` : ''}. Show ${zoom.isFull ? 'whole' : 'at full size'}`}
        className={`block h-[55vh] w-full overflow-hidden bg-wash ${zoom.isFull ? 'cursor-zoom-out' : 'cursor-zoom-in'}`}
        onPointerMove={look}
        onClick={() => onZoom({ ...zoom, isFull: !zoom.isFull })}
      >
        {widest && (
          <img
            src={renditionPath(photo.key, widest)}
            alt={photo.alt || name}
            className={zoom.isFull ? 'max-w-none' : 'size-full object-contain'}
            style={zoom.isFull ? { width: widest.width } : undefined}
          />
        )}
      </button>
      <div className="grid gap-1 p-3 text-sm">
        <p className="flex flex-wrap gap-2">
          <button type="button" className="button button-small" aria-pressed={verdict === 'kept'} onClick={() => onDecide('kept')}>
            Keep
          </button>
          <button type="button" className="button button-small" aria-pressed={verdict === 'rejected'} onClick={() => onDecide('rejected')}>
            Reject
          </button>
          <button type="button" className="button button-small" onClick={onUse}>
            Use in story…
          </button>
          <a className="button button-small ms-auto" href={`/dashboard/photos/${photo.id}`}>
            Open
          </a>
        </p>
        <p dir="auto">{name}</p>
        <p dir="auto" className={photo.credit ? 'text-quiet' : 'text-accent'}>
          {photo.credit || 'No credit yet'}
        </p>
        <p className="text-quiet">
          {photo.width} × {photo.height} pixels{photo.takenAt ? `, taken ${photo.takenAt.slice(0, 10)}` : ''}
        </p>
      </div>
    </li>
  );
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
