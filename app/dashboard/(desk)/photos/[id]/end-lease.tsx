'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { unpermit } from './actions.ts';

/** Ends a permission or a ban now. */
export function EndLease({ leaseId, name }: { leaseId: string; name: string }) {
  return <ActButton name="End now" label={`End now: ${name}`} question="What readers see follows at once." run={() => unpermit({ leaseId })} />;
}
