'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { approve, decline, unmerge } from './actions.ts';

type Which = { id: string; name: string };

/** Yes or no to a proposed tag. */
export function Decide({ id, name }: Which) {
  return (
    <div className="flex flex-wrap gap-2 sm:col-span-3">
      <ActButton name="Approve" label={`Approve ${name}`} run={() => approve({ tagId: id })} done="Approved." />
      <ActButton name="Decline" label={`Decline ${name}`} run={() => decline({ tagId: id, intoId: null })} done="Declined." />
      <a className="self-center text-sm underline" href={`/dashboard/tags/${id}`}>
        Use another tag for it
      </a>
    </div>
  );
}

/** Takes a merge back. */
export function Undo({ id, name }: Which) {
  return (
    <div className="sm:col-span-3">
      <ActButton name="Undo the merge" label={`Undo the merge of ${name}`} run={() => unmerge({ tagId: id })} done="Taken back." />
    </div>
  );
}
