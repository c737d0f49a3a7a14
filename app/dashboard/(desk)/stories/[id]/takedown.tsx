import { useState } from 'react';
import { TextField } from '#components/desk/text-field.tsx';

type TakedownProps = { warning: string; isOff: boolean; onTakeDown: (why: { reason: string; notice: string }) => void };

/** Takes a story down for good, after asking why and what readers find in its place. */
export function Takedown({ warning, isOff, onTakeDown }: TakedownProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('This story was removed for legal reasons.');
  if (!isOpen) {
    return (
      <button type="button" className="button" disabled={isOff} onClick={() => setOpen(true)}>
        Take down…
      </button>
    );
  }
  return (
    <fieldset className="grid w-full gap-3" disabled={isOff}>
      <legend className="mb-2 font-semibold">Take it down for good? Every address it ever had will say so.{warning}</legend>
      <TextField id="takedown-notice" label="What readers find in its place" lines={2} value={notice} onChange={setNotice} />
      <TextField id="takedown-reason" label="Why (for the audit)" value={reason} onChange={setReason} />
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button button-main"
          disabled={!reason.trim() || !notice.trim()}
          onClick={() => {
            setOpen(false);
            onTakeDown({ reason, notice });
          }}
        >
          Take down now
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
