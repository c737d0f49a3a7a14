'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { add, remove } from '../actions.ts';

export function WordForm() {
  return (
    <DeskForm<unknown> label="Add word" clears run={({ pattern = '' }) => add({ pattern })} done={() => 'Added.'}>
      {(problems) => (
        <Field label="Word or phrase" name="pattern" required maxLength={80} problem={problems.pattern} hint="* at the end for any ending" dir="auto" />
      )}
    </DeskForm>
  );
}

export function RemoveWord({ wordId, pattern }: { wordId: string; pattern: string }) {
  return <ActButton name="Remove" label={`Remove ${pattern}`} run={() => remove({ wordId })} />;
}
