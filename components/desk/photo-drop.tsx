'use client';

import { useId, useState } from 'react';
import { type UploadedPhoto, uploadPhoto } from './upload.ts';

type Upload = { id: number; name: string; part: number; problem?: string };

/** Takes photos by drop or choice, one after the other, with a bar for each and the reason for any that was refused. */
export function PhotoDrop({ onAdded }: { onAdded: (photo: UploadedPhoto) => void }) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [isOver, setOver] = useState(false);
  const inputId = useId();
  const update = (id: number, patch: Partial<Upload>) => setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...patch } : each)));
  const remove = (id: number) => setUploads((all) => all.filter((each) => each.id !== id));

  async function take(files: FileList | null) {
    const queue = [...(files ?? [])].map((file) => ({ file, id: Math.random() }));
    setUploads((all) => [...all, ...queue.map(({ file, id }) => ({ id, name: file.name, part: 0 }))]);
    for (const { file, id } of queue) {
      await uploadPhoto(file, (part) => update(id, { part }))
        .then((photo) => {
          onAdded(photo);
          remove(id);
        })
        .catch((fault: Error) => update(id, { problem: fault.message }));
    }
  }

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
      <p className="hint mt-1">JPEG, PNG, WebP, GIF or AVIF, up to 30 MB each</p>
      <ul className="mt-2 grid gap-2 text-start" aria-live="polite">
        {uploads.map(({ id, name, part, problem }) => (
          <li key={id}>
            {problem ? (
              <span className="flex justify-between gap-2">
                <span className="problem">{problem}</span>
                <button type="button" className="underline" onClick={() => remove(id)}>
                  Dismiss
                </button>
              </span>
            ) : (
              <label className="grid gap-1">
                {part < 1 ? name : `${name}: being prepared`}
                <progress className="w-full" value={part < 1 ? part : undefined} max={1} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
