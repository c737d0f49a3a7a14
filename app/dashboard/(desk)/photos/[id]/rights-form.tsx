'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { LongField } from '#components/desk/long-field.tsx';
import { CATEGORIES, type Category, categoryName, type Rights } from '#db/rights/rules.ts';
import { rights as setRights } from './actions.ts';

type RightsFormProps = { photoId: string; rights: Rights; supplierId?: string; suppliers: { id: string; name: string }[] };

const KINDS = CATEGORIES.map((id) => ({ id, name: categoryName(id) }));
const LINES = [
  { name: 'collection', label: 'Collection' },
  { name: 'photographer', label: 'Photographer' },
  { name: 'publication', label: 'Publication' },
  { name: 'licence', label: 'Licence' },
  { name: 'sourceUrl', label: 'Where it is from (address)' },
] as const;

/** How we came to a photo, from whom, and what is asked of us. */
export function RightsForm({ photoId, rights, supplierId, suppliers }: RightsFormProps) {
  return (
    <DeskForm
      label="Set rights"
      run={({ category, supplierId: from, ...words }) => setRights({ photoId, category: category as Category, supplierId: from || null, ...words })}
      done={() => 'Saved.'}
    >
      {(problems) => (
        <>
          <Choice id="rights-category" name="category" label="How we came to it" choices={KINDS} chosen={rights.category} problem={problems.category} />
          <Choice
            id="rights-supplier"
            name="supplierId"
            label="Supplier"
            choices={suppliers}
            chosen={supplierId}
            none="None"
            problem={problems.supplierId}
            hint={suppliers.length === 0 ? 'Publishers add suppliers under Photos, Suppliers' : undefined}
          />
          <LongField
            id="rights-restrictions"
            name="restrictions"
            label="Restrictions"
            lines={2}
            value={rights.restrictions}
            problem={problems.restrictions}
            hint="Shown before each publication; empty: none"
          />
          <details>
            <summary className="cursor-pointer py-1 text-sm font-semibold">More about its origin</summary>
            <div className="mt-2 grid gap-3">
              {LINES.map(({ name, label }) => (
                <Field key={name} label={label} name={name} defaultValue={rights[name]} problem={problems[name]} dir="auto" />
              ))}
            </div>
          </details>
        </>
      )}
    </DeskForm>
  );
}
