'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

type DeskDialogProps = { title: string; onClose: () => void; children: ReactNode };

/** A window over the desk that keeps the focus until it is closed, by its button or Escape. */
export function DeskDialog({ title, onClose, children }: DeskDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="m-auto max-h-[85vh] w-full max-w-xl overflow-y-auto rounded-lg border border-line bg-sheet p-5 text-ink backdrop:bg-black/50"
      onClose={onClose}
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id={id} className="font-serif text-xl font-bold">
          {title}
        </h2>
        <button type="button" className="button button-small" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}
