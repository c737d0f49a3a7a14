'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { bringBack, retire, unmerge } from './actions.ts';

type Which = { id: string; name: string };

/** Takes a contributor out of use, or back into it. */
export function Retire({ id, name, isRetired }: Which & { isRetired: boolean }) {
  return isRetired ? (
    <ActButton key="back" name="Bring back" label={`Bring back ${name}`} run={() => bringBack({ contributorId: id })} done="In use again." />
  ) : (
    <ActButton key="retire" name="Retire" label={`Retire ${name}`} run={() => retire({ contributorId: id })} done="Retired." />
  );
}

/** Takes a merge back. */
export function UndoMerge({ id, name }: Which) {
  return (
    <div>
      <ActButton name="Undo the merge" label={`Undo the merge of ${name}`} run={() => unmerge({ contributorId: id })} done="Taken back." />
    </div>
  );
}
