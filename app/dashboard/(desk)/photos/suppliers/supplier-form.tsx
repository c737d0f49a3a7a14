'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { LongField } from '#components/desk/long-field.tsx';
import { PERIODS } from '#db/rights/rules.ts';
import type { Period } from '#db/rights/validity-rules.ts';
import { add, edit } from './actions.ts';

type Supplier = { id: string; name: string; cost: 'free' | 'pay'; quota: number | null; period: Period; notes: string };

const COSTS = [
  { id: 'pay', name: 'Each use costs money' },
  { id: 'free', name: 'Free within the quota' },
];
const EACH = PERIODS.map((id) => ({ id, name: `a ${id}` }));

/** What a supplier is called, costs, and lets us use. */
export function SupplierForm({ supplier }: { supplier?: Supplier }) {
  const own = supplier?.id ?? 'new';
  return (
    <DeskForm
      label={supplier ? 'Save' : 'Add supplier'}
      clears={!supplier}
      run={async ({ name = '', cost, quota = '', period, notes = '' }) => {
        const input = { name, cost: cost as 'free' | 'pay', quota: quota === '' ? null : Number(quota), period: period as Period, notes };
        if (!supplier) return add(input);
        const state = await edit({ supplierId: supplier.id, ...input });
        return state.ok ? { ...state, value: supplier.id } : state;
      }}
      done={() => (supplier ? 'Saved.' : 'Added.')}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" defaultValue={supplier?.name} required maxLength={120} problem={problems.name} dir="auto" />
          <Choice id={`cost-${own}`} name="cost" label="Cost" choices={COSTS} chosen={supplier?.cost ?? 'pay'} problem={problems.cost} />
          <div className="grid grid-cols-2 gap-3">
            <Field
              label="Photos at most"
              name="quota"
              type="number"
              min={0}
              step={1}
              defaultValue={supplier?.quota ?? ''}
              problem={problems.quota}
              hint="Empty: any number"
            />
            <Choice id={`period-${own}`} name="period" label="In" choices={EACH} chosen={supplier?.period ?? 'month'} problem={problems.period} />
          </div>
          <LongField id={`notes-${own}`} name="notes" label="Notes" lines={2} value={supplier?.notes ?? ''} problem={problems.notes} />
        </>
      )}
    </DeskForm>
  );
}
