'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import type { ContributorKind } from '#db/contributor/rules.ts';
import { add } from './actions.ts';
import { KINDS } from './kinds.ts';

/** A new name that can be printed over stories. */
export function NewContributorForm() {
  return (
    <DeskForm
      label="Add contributor"
      clears
      run={({ name = '', kind }) => add({ name, kind: kind as ContributorKind })}
      done={({ id, name }) => (
        <a className="underline" href={`/dashboard/contributors/${id}`}>
          {name} is there.
        </a>
      )}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" required problem={problems.name} />
          <Choice id="new-contributor-kind" name="kind" label="Person or agency" choices={KINDS} chosen="person" problem={problems.kind} />
        </>
      )}
    </DeskForm>
  );
}
