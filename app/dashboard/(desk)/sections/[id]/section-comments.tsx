'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { setSection } from '../../comments/actions.ts';

type SectionCommentsProps = { sectionId: string; isOn: boolean | null; closesAfter: number | null };
const CHOICES = [
  { id: 'on', name: 'On' },
  { id: 'off', name: 'Off' },
];

/** Whether the stories of a section take comments, and for how long. */
export function SectionComments({ sectionId, isOn, closesAfter }: SectionCommentsProps) {
  return (
    <DeskForm<unknown>
      label="Save comments"
      run={({ comments = '', days = '' }) => setSection({ sectionId, isOn: comments ? comments === 'on' : null, closesAfter: days ? Number(days) : null })}
      done={() => 'Saved.'}
    >
      {(problems) => (
        <>
          <Choice
            id="section-comments"
            name="comments"
            label="Comments on its stories"
            choices={CHOICES}
            chosen={isOn === null ? '' : isOn ? 'on' : 'off'}
            none="As the section it stands in; on where there is none"
          />
          <Field
            label="Close after (days)"
            name="days"
            type="number"
            min={1}
            max={3650}
            defaultValue={closesAfter ?? ''}
            problem={problems.closesAfter}
            hint="After publication; empty: never. A story may say otherwise."
          />
        </>
      )}
    </DeskForm>
  );
}
