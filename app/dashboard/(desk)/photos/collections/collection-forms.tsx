'use client';

import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { begin, rename } from './actions.ts';

export function NewCollectionForm() {
  return (
    <DeskForm label="Begin" run={({ name = '' }) => begin({ name })} done={() => 'Begun.'} clears>
      {(problems) => <Field label="Name" name="name" required maxLength={100} problem={problems.name} />}
    </DeskForm>
  );
}

export function RenameForm({ collectionId, name }: { collectionId: string; name: string }) {
  return (
    <DeskForm label="Rename" run={(typed) => rename({ collectionId, name: typed.name ?? '' })} done={() => 'Renamed.'}>
      {(problems) => <Field label="Name" name="name" defaultValue={name} required maxLength={100} problem={problems.name} />}
    </DeskForm>
  );
}
