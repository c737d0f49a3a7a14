import { CORRECTION_KINDS, CORRECTION_NAMES, type CorrectionKind } from '#db/correction/rules.ts';
import type { Passage } from '#db/story/changed-rules.ts';

export type UpdateOfStory = { kind: CorrectionKind; publicText: string; placement: 'top' | 'foot'; blockId?: string };

export const PLAIN_UPDATE: UpdateOfStory = { kind: 'update', publicText: '', placement: 'top' };

/** What of it is sent: readers are told nothing of a fix of spelling. */
export function asTold(update: UpdateOfStory): UpdateOfStory {
  return update.kind === 'silent-fix' ? { ...update, publicText: '', blockId: undefined } : update;
}

const HINTS: Record<CorrectionKind, string> = {
  update: 'News has been added. A sentence is welcome, not needed.',
  correction: 'Something was wrong. Say what, and what is right.',
  clarification: 'Nothing was wrong, but it could be misread.',
  'editors-note': 'Readers should know something about this story.',
  retraction: 'The story does not stand. Its text gives way to your sentence; the address stays.',
  'silent-fix': 'Slips of the keys in single words, never another word. Readers are not told; such fixes are counted.',
};

type UpdateFieldsProps = {
  update: UpdateOfStory;
  problems: Record<string, string>;
  /** What was changed in the text: the sentence may be about one of them. */
  passages: () => Passage[];
  onChange: (update: UpdateOfStory) => void;
};

/** Asks what kind of change readers are told of, and the sentence they see. */
export function UpdateFields({ update, problems, passages, onChange }: UpdateFieldsProps) {
  const isSilent = update.kind === 'silent-fix';
  const marked = passages();
  return (
    <>
      <legend className="mb-2 font-semibold">What kind of change is it?</legend>
      <div className="grid gap-1 sm:grid-cols-2">
        {CORRECTION_KINDS.map((kind) => (
          <label key={kind} className="flex items-start gap-2 py-1">
            <input
              type="radio"
              name="correction-kind"
              className="mt-0.5 size-5 shrink-0"
              checked={update.kind === kind}
              onChange={() => onChange({ ...update, kind })}
            />
            <span>
              {CORRECTION_NAMES[kind]} <span className="hint block">{HINTS[kind]}</span>
            </span>
          </label>
        ))}
      </div>
      {problems['correction.kind'] && <p className="problem">{problems['correction.kind']}</p>}
      {problems.kind && <p className="problem">{problems.kind}</p>}
      {!isSilent && (
        <div className="field">
          <label htmlFor="correction-text">The sentence readers see</label>
          <textarea
            id="correction-text"
            className="input"
            rows={2}
            value={update.publicText}
            aria-invalid={problems['correction.publicText'] ? true : undefined}
            aria-describedby="correction-problem"
            onChange={(event) => onChange({ ...update, publicText: event.target.value })}
          />
          <p id="correction-problem" className="problem">
            {problems['correction.publicText']}
          </p>
          {marked.length > 0 && (
            <>
              <label htmlFor="correction-passage">The passage it is about</label>
              <select
                id="correction-passage"
                className="input"
                value={update.blockId ?? ''}
                onChange={(event) => onChange({ ...update, blockId: event.target.value || undefined })}
              >
                <option value="">The story as a whole</option>
                {marked.map(({ blockId, text }) => (
                  <option key={blockId} value={blockId}>
                    {text}
                  </option>
                ))}
              </select>
            </>
          )}
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              className="size-5"
              checked={update.placement === 'foot'}
              onChange={(event) => onChange({ ...update, placement: event.target.checked ? 'foot' : 'top' })}
            />
            At the foot of the story, not at its top
          </label>
        </div>
      )}
    </>
  );
}
