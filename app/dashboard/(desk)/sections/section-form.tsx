'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { add, edit } from './actions.ts';

type Section = { id: string; name: string; slug: string; description: string; parentId: string | null };
type SectionFormProps = { parents: { id: string; name: string }[]; section?: Section };

/** A section, of the first level or within one: a new one, or one to be changed. */
export function SectionForm({ parents, section }: SectionFormProps) {
  async function run({ name = '', slug = '', description = '', parentId = '' }: Record<string, string>) {
    const typed = { name, slug, description, parentId: parentId || null };
    if (section) return edit({ ...typed, sectionId: section.id });
    const state = await add({ ...typed, position: 1000 });
    return state.ok ? { ...state, value: { stories: 0 } } : state;
  }

  return (
    <DeskForm
      label={section ? 'Save' : 'Add section'}
      clears={!section}
      run={run}
      done={({ stories }) => (section ? `Saved.${stories > 0 ? ` ${stories === 1 ? 'One story' : `${stories} stories`} went with it.` : ''}` : 'Added.')}
    >
      {(problems) => (
        <>
          <Field label="Name" name="name" defaultValue={section?.name} required problem={problems.name} dir="auto" />
          <Field
            label="Address"
            name="slug"
            defaultValue={section?.slug}
            required
            problem={problems.slug}
            hint={section ? 'Old addresses of the section and of its stories will lead to the new ones' : 'Small letters, digits and hyphens'}
          />
          <Field label="Description" name="description" defaultValue={section?.description} problem={problems.description} dir="auto" />
          <Choice
            id="section-parent"
            name="parentId"
            label="Within"
            none="None: of the first level"
            choices={parents}
            chosen={section?.parentId ?? ''}
            problem={problems.parentId}
          />
        </>
      )}
    </DeskForm>
  );
}
