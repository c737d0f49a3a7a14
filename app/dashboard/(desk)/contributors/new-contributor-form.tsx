'use client';

import { useState } from 'react';
import { ActButton } from '#components/desk/act-button.tsx';
import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import type { ContributorKind } from '#db/contributor/rules.ts';
import { add } from './actions.ts';
import { KINDS } from './kinds.ts';

type Namesake = { name: string; kind: ContributorKind };

/** A new name that can be printed over stories; of a name that is there already, another person. */
export function NewContributorForm() {
  const [namesake, setNamesake] = useState<Namesake>();

  async function run({ name = '', kind }: Record<string, string>) {
    const state = await add({ name, kind: kind as ContributorKind });
    setNamesake(state.ok && !state.value.isNew ? { name, kind: kind as ContributorKind } : undefined);
    return state;
  }

  return (
    <div className="grid gap-3">
      <DeskForm
        label="Add contributor"
        clears
        run={run}
        done={({ id, name, isNew }) => (
          <a className="underline" href={`/dashboard/contributors/${id}`}>
            {isNew ? `${name} is added.` : `${name} is a contributor already. Nothing was added.`}
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
      {namesake && (
        <ActButton
          key={namesake.name}
          name={`Add another ${namesake.kind === 'agency' ? 'agency' : 'person'} of this name`}
          run={() => add({ ...namesake, another: true })}
          done={`Another ${namesake.name} is added, with an address of their own.`}
        />
      )}
    </div>
  );
}
