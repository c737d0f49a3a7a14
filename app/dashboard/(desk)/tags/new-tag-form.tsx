'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import type { TagKind } from '#db/tag/rules.ts';
import { add } from './actions.ts';

/** A new tag; a name there already leads to the tag that has it. */
export function NewTagForm({ kinds }: { kinds: { id: string; name: string }[] }) {
  return (
    <DeskForm
      label="Add tag"
      clears
      run={({ name = '', kind }) => add({ name, kind: kind as TagKind })}
      done={({ id, name }) => (
        <a className="underline" href={`/dashboard/tags/${id}`}>
          {name} is there.
        </a>
      )}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" required problem={problems.name} />
          <Choice id="new-tag-kind" name="kind" label="Kind of tag" choices={kinds} chosen="topic" problem={problems.kind} />
        </>
      )}
    </DeskForm>
  );
}
