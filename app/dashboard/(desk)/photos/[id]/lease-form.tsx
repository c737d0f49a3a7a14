'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { ACCESS_NAMES, ACCESSES } from '#db/rights/rules.ts';
import { permit } from './actions.ts';

const CHOICES = ACCESSES.map((id) => ({ id, name: ACCESS_NAMES[id] }));

/** Permits or bans a photo, for a time or without end. */
export function LeaseForm({ photoId, timeZone }: { photoId: string; timeZone: string }) {
  return (
    <details>
      <summary className="button cursor-pointer">Add a permission or a ban</summary>
      <div className="mt-3">
        <DeskForm
          label="Add"
          clears
          run={({ access, from = '', until = '', notes = '' }) => permit({ photoId, access: access as (typeof ACCESSES)[number], from, until, notes })}
          done={() => 'Added. What readers see follows at once.'}
        >
          {(problems) => (
            <>
              <Choice id="lease-access" name="access" label="What holds" choices={CHOICES} problem={problems.access} />
              <p className="hint">What others may have from us is kept for the record; nothing follows from it by itself.</p>
              <div className="grid gap-3 sm:grid-cols-2">
                <Field label="From" name="from" type="datetime-local" problem={problems.from} hint="Empty: at once" />
                <Field label="Until" name="until" type="datetime-local" problem={problems.until} hint={`Empty: without end. Times of ${timeZone}`} />
              </div>
              <Field label="Note" name="notes" maxLength={500} problem={problems.notes} hint="The contract, who agreed, where it is written" dir="auto" />
            </>
          )}
        </DeskForm>
      </div>
    </details>
  );
}
