'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { keep } from './actions.ts';

/** One's own name, and the name printed over one's stories. */
export function ProfileForm({ name, bylineName }: { name: string; bylineName: string }) {
  return (
    <DeskForm label="Save" run={(typed) => keep({ name: typed.name ?? '', bylineName: typed.bylineName ?? '' })} done={() => 'Saved.'}>
      {(problems) => (
        <>
          <Field label="Name" name="name" defaultValue={name} required problem={problems.name} />
          <Field
            label="Byline"
            name="bylineName"
            defaultValue={bylineName}
            problem={problems.bylineName}
            hint="Printed over the stories you begin from now on"
          />
        </>
      )}
    </DeskForm>
  );
}
