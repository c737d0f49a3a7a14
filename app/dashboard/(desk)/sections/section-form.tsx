'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { add } from './actions.ts';

/** A new section, of the first level or within one. */
export function SectionForm({ parents }: { parents: { id: string; name: string }[] }) {
  return (
    <DeskForm
      label="Add section"
      clears
      run={({ name = '', slug = '', description = '', parentId = '' }) => add({ name, slug, description, parentId: parentId || null })}
      done={() => 'Added.'}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" required problem={problems.name} />
          <Field label="Address" name="slug" required problem={problems.slug} hint="Small letters, digits and hyphens" />
          <Field label="Description" name="description" problem={problems.description} />
          <div className="field">
            <label htmlFor="section-parent">Within</label>
            <select id="section-parent" name="parentId" className="input" defaultValue="">
              <option value="">None: of the first level</option>
              {parents.map((parent) => (
                <option key={parent.id} value={parent.id}>
                  {parent.name}
                </option>
              ))}
            </select>
            {problems.parentId && <p className="problem">{problems.parentId}</p>}
          </div>
        </>
      )}
    </DeskForm>
  );
}
