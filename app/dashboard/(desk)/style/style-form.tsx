'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import type { StyleEntry } from '#db/style/rules.ts';
import { add, edit } from './actions.ts';

/** A new entry of the house style, or the change of one. */
export function StyleForm({ entry, onDone }: { entry?: StyleEntry; onDone?: () => void }) {
  return (
    <DeskForm<unknown>
      label={entry ? 'Save entry' : 'Add entry'}
      clears={!entry}
      run={async ({ pattern = '', suggestion = '', reason = '', matchesCase, inQuotations }) => {
        const input = { pattern, suggestion, reason, matchesCase: matchesCase === 'on', inQuotations: inQuotations === 'on' };
        const state = entry ? await edit({ styleId: entry.id, ...input }) : await add(input);
        if (state.ok) onDone?.();
        return state;
      }}
      done={() => 'Saved.'}
    >
      {(problems) => (
        <>
          <Field
            label="Look for"
            name="pattern"
            required
            maxLength={80}
            defaultValue={entry?.pattern}
            problem={problems.pattern}
            hint="Words; * at the end for any ending"
          />
          <Field label="Write instead" name="suggestion" maxLength={120} defaultValue={entry?.suggestion} problem={problems.suggestion} />
          <Field label="Why" name="reason" required maxLength={300} defaultValue={entry?.reason} problem={problems.reason} />
          <label className="flex items-center gap-2 text-sm">
            <input type="checkbox" name="matchesCase" className="size-5" defaultChecked={entry?.matchesCase} /> Capitals count
          </label>
          <label className="flex items-center gap-2 text-sm">
            <input type="checkbox" name="inQuotations" className="size-5" defaultChecked={entry?.inQuotations} /> Also inside quotations
          </label>
        </>
      )}
    </DeskForm>
  );
}
