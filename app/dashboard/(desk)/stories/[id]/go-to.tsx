import type { MouseEvent, ReactNode } from 'react';

type GoToProps = { field: string; blockId?: string | null; className?: string; children: ReactNode };

/** A link that brings a field, or a paragraph of the text, into view. */
export function GoTo({ field, blockId, className = '', children }: GoToProps) {
  return (
    <a dir="auto" className={`underline ${className}`} href={`#field-${field}`} onClick={(event) => goTo(event, field, blockId)}>
      {children}
    </a>
  );
}

function goTo(event: MouseEvent, field: string, blockId?: string | null) {
  const place = (blockId && document.querySelector(`[data-id="${blockId}"]`)) || document.getElementById(`field-${field}`);
  if (!(place instanceof HTMLElement)) return;
  event.preventDefault();
  const folded = place.closest('details');
  if (folded) folded.open = true;
  place.scrollIntoView({ block: 'center' });
  if (blockId) document.getElementById('field-body')?.focus({ preventScroll: true });
  else (place.querySelector('summary') ?? place).focus();
}
