'use client';

import type { ReactNode } from 'react';
import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { SharedForm } from '#components/desk/shared-form.tsx';
import { add, edit } from './actions.ts';

type Named = { id: string; name: string };
type Section = Named & { saves: number; slug: string; description: string; parentId: string | null };
type Typed = Record<string, string>;

/** A new section, of the first level or within one. */
export function NewSectionForm({ parents }: { parents: Named[] }) {
  return (
    <DeskForm label="Add section" clears run={(typed) => add({ ...fieldsOf(typed), position: 1000 })} done={() => 'Added.'}>
      {(problems) => <SectionFields parents={parents} problems={problems} />}
    </DeskForm>
  );
}

/** What a section is called, where it is found and where it stands. */
export function SectionForm({ parents, section }: { parents: Named[]; section: Section }) {
  const { name, slug, description, parentId } = section;
  return (
    <SharedForm
      label="Save"
      row={{ name, slug, description, parentId }}
      saves={section.saves}
      run={(typed, saves) => edit({ ...fieldsOf(typed), sectionId: section.id, saves })}
      done={({ stories }) => `Saved.${stories > 0 ? ` ${stories === 1 ? 'One story' : `${stories} stories`} went with it.` : ''}`}
    >
      {(problems) => <SectionFields parents={parents} section={section} problems={problems} />}
    </SharedForm>
  );
}

function fieldsOf({ name = '', slug = '', description = '', parentId = '' }: Typed) {
  return { name, slug, description, parentId: parentId || null };
}

type SectionFieldsProps = { parents: Named[]; section?: Section; problems: Record<string, ReactNode> };

function SectionFields({ parents, section, problems }: SectionFieldsProps) {
  return (
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
  );
}
