'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import type { StyleEntry } from '#db/style/rules.ts';
import { remove } from './actions.ts';
import { StyleForm } from './style-form.tsx';

/** One entry of the house style, as it reads, or open to be changed. */
export function StyleEntryRow({ entry, mayEdit }: { entry: StyleEntry; mayEdit: boolean }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState('');

  async function takeOut() {
    const state = await answered(remove({ styleId: entry.id }));
    setProblem(state?.ok ? '' : (state?.message ?? 'The server did not answer. Try again.'));
    if (state?.ok) router.refresh();
  }

  if (isOpen)
    return (
      <li className="p-4">
        <StyleForm entry={entry} onDone={() => setOpen(false)} />
        <button type="button" className="button mt-2" onClick={() => setOpen(false)}>
          Leave it as it was
        </button>
      </li>
    );
  return (
    <li className="grid gap-1 p-4">
      <p>
        <s dir="auto">{entry.pattern}</s> → <strong dir="auto">{entry.suggestion || 'leave it out'}</strong>
      </p>
      <p className="text-sm text-quiet">
        {entry.reason}
        {entry.matchesCase && ' · capitals count'}
        {entry.inQuotations && ' · also inside quotations'}
      </p>
      {mayEdit && (
        <div className="flex flex-wrap gap-2">
          <button type="button" className="button" aria-label={`Edit ${entry.pattern}`} onClick={() => setOpen(true)}>
            Edit
          </button>
          <AskButton name="Remove" question={`Take “${entry.pattern}” out?`} isOff={false} onYes={takeOut} />
        </div>
      )}
      {problem && <p className="problem">{problem}</p>}
    </li>
  );
}
