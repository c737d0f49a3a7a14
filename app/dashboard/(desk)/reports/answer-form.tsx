'use client';

import { Choice } from '#components/desk/choice.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { OUTCOME_NAMES, OUTCOMES, type Outcome } from '#db/report/rules.ts';
import { answer } from './actions.ts';

type AnswerFormProps = { reportId: string; storyId: string; corrections: { id: string; name: string }[] };

/** Closes a report with what came of it; a correction that is still to be written begins in the story. */
export function AnswerForm({ reportId, storyId, corrections }: AnswerFormProps) {
  return (
    <DeskForm<void>
      label="Answer"
      run={({ outcome = '', correctionId }) => answer({ reportId, outcome: outcome as Outcome, correctionId: correctionId ? Number(correctionId) : undefined })}
      done={() => 'Answered.'}
    >
      {(problems) => (
        <div className="grid gap-3 md:grid-cols-2">
          <Choice
            id={`outcome-${reportId}`}
            name="outcome"
            label="What came of it"
            choices={OUTCOMES.map((id) => ({ id, name: OUTCOME_NAMES[id] }))}
            none="Choose…"
            problem={problems.outcome}
          />
          <div className="grid gap-1">
            {corrections.length > 0 ? (
              <Choice
                id={`correction-${reportId}`}
                name="correctionId"
                label="The correction"
                choices={corrections}
                none="None"
                problem={problems.correctionId}
              />
            ) : (
              <p className={problems.correctionId ? 'problem' : 'hint'}>{problems.correctionId ?? 'This story has no correction yet.'}</p>
            )}
            <a className="text-sm underline" href={`/dashboard/stories/${storyId}#correct`}>
              Correct the story
            </a>
          </div>
        </div>
      )}
    </DeskForm>
  );
}
