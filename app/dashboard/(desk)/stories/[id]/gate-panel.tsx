import { useState } from 'react';
import type { Finding } from '#db/story/gate-rules.ts';
import { GoTo } from './go-to.tsx';

type GatePanelProps = { findings: Finding[]; isOff: boolean; onOverride: (reason: string) => void; onClose: () => void };

/** Everything that stands against going on, each once with the way to its place; where it only looks wrong, the way past it with a reason. */
export function GatePanel({ findings, isOff, onOverride, onClose }: GatePanelProps) {
  const [reason, setReason] = useState('');
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (
    <div role="alert" className="grid gap-2">
      <Listed name="Before it can go on:" findings={errors} />
      <Listed name="Look again before readers see it:" findings={findings.filter(({ severity }) => severity === 'warning')} />
      {errors.length === 0 && (
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
      )}
    </div>
  );
}

function Listed({ name, findings }: { name: string; findings: Finding[] }) {
  if (findings.length === 0) return null;
  const once = new Map(findings.map((each) => [`${each.field} ${each.blockId} ${each.message}`, each]));
  return (
    <div>
      <p className="font-semibold">{name}</p>
      <ul className="list-disc ps-5">
        {[...once].map(([key, { field, blockId, message }]) => (
          <li key={key}>
            <GoTo field={field} blockId={blockId}>
              {message}
            </GoTo>
          </li>
        ))}
      </ul>
    </div>
  );
}
