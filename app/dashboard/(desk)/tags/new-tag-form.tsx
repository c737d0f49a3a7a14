'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import type { TagKind, TagState } from '#db/tag/rules.ts';
import { add } from './actions.ts';

/** A new tag; for a name that is there already it says as what, and leads there. */
export function NewTagForm({ kinds }: { kinds: { id: string; name: string }[] }) {
  return (
    <DeskForm
      label="Add tag"
      clears
      run={({ name = '', kind }) => add({ name, kind: kind as TagKind })}
      done={({ id, name, kind, state, isNew }) => (
        <a className="underline" href={`/dashboard/tags/${id}`}>
          {isNew ? `${name} is added.` : `${name} exists already, as ${whatItIs(kind, state)}. Nothing was added.`}
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

function whatItIs(kind: TagKind, state: TagState): string {
  if (state === 'internal') return 'an internal tag';
  return `${/^[aeiou]/.test(state) ? 'an' : 'a'} ${state} ${kind}`;
}
