import { useState } from 'react';
import type { Risk } from '#db/story/risk-rules.ts';
import { GoTo } from './go-to.tsx';

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
            <GoTo field={field} blockId={blockId}>
              {message}
            </GoTo>
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
