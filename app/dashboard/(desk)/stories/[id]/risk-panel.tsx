import { useState } from 'react';
import type { Risk } from '#db/story/risk-rules.ts';

type RiskPanelProps = { risks: Risk[]; isOff: boolean; onOverride: (reason: string) => void; onClose: () => void };

/** What somebody should look at again before readers see it, the way to each place, and the way past them with a reason. */
export function RiskPanel({ risks, isOff, onOverride, onClose }: RiskPanelProps) {
  const [reason, setReason] = useState('');
  return (
    <div role="alert" className="grid gap-2">
      <p className="font-semibold">Look again before readers see it:</p>
      <ul className="list-disc ps-5">
        {risks.map(({ field, blockId, message }) => (
          <li key={`${field} ${blockId} ${message}`}>
            <a className="underline" href={`#field-${field}`} onClick={(event) => goTo(event, field, blockId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-2">
        <div className="field grow">
          <label htmlFor="override-reason">It is meant so, because</label>
          <input id="override-reason" className="input" value={reason} maxLength={300} onChange={(event) => setReason(event.target.value)} />
        </div>
        <button type="button" className="button" disabled={isOff || !reason.trim()} onClick={() => onOverride(reason)}>
          Go on anyway
        </button>
        <button type="button" className="button" onClick={onClose}>
          Look again
        </button>
      </div>
    </div>
  );
}

/** Brings the field, or the paragraph of the text, into view. */
export function goTo(event: React.MouseEvent, field: string, blockId?: string) {
  const place = (blockId && document.querySelector(`[data-id="${blockId}"]`)) || document.getElementById(`field-${field}`);
  if (!(place instanceof HTMLElement)) return;
  event.preventDefault();
  place.scrollIntoView({ block: 'center' });
  if (blockId) document.getElementById('field-body')?.focus({ preventScroll: true });
  else place.focus();
}
