'use client';

import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { UploadQueue } from './intake/queue.ts';
import { UploadList } from './intake/upload-list.tsx';
import type { UploadedPhoto, Words } from './upload.ts';

type PhotoDropProps = {
  onAdded: (photo: UploadedPhoto) => void;
  /** Words every photo of the batch gets. */
  words?: Words;
  /** The person whose files go on after a reload. */
  owner?: string;
};

const NONE: Words = {};

/** Takes photos by drop or choice, two at a time, with a bar for each and for all, and the reason for any that was refused. */
export function PhotoDrop({ onAdded, words = NONE, owner }: PhotoDropProps) {
  const [queue] = useState(() => new UploadQueue(owner));
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot);
  const [isOver, setOver] = useState(false);
  const inputId = useId();
  useEffect(() => {
    queue.onAdded = onAdded;
  });
  useEffect(() => {
    queue.restore();
    const online = () => queue.retry();
    addEventListener('online', online);
    return () => {
      removeEventListener('online', online);
      queue.stop();
    };
  }, [queue]);
  const take = (files: FileList | null) => queue.add([...(files ?? [])], words);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way, the button within does the same
    <div
      className={`relative min-w-0 rounded-lg border-2 border-dashed p-4 text-center text-sm ${isOver ? 'border-accent bg-wash' : 'border-line'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        id={inputId}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        className="peer sr-only"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
      <label htmlFor={inputId} className="button peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent">
        Choose photos
      </label>{' '}
      or drop them here
      <p className="hint mt-1">JPEG, PNG, WebP, GIF or AVIF, up to 30 MB each{owner ? '. After a reload of this page they go on by themselves' : ''}</p>
      <UploadList queue={queue} snapshot={snapshot} />
    </div>
  );
}
