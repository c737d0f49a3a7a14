import type { Around } from '#components/ui/messages/words.ts';
import { LONGEST_APPEAL, type Problem, REPORT_REASONS } from '#db/comment/rules.ts';
import { FormText } from './form-field.tsx';

type Sent = { typed: Record<string, string>; problems: Record<string, string> };
type ReportFormProps = { path: string; commentId: string; stamp: string; sent: Sent; around: Around };

/** Where a reader says what is wrong with a comment. */
export function ReportForm({ path, commentId, stamp, sent: { typed, problems }, around }: ReportFormProps) {
  const { comments: words } = around.words;
  const isOwn = 'commentId' in typed;
  const problem = (field: string) => (isOwn && problems[field] ? words.problems[problems[field] as Problem] : undefined);
  return (
    <form className="reader-form" method="post" action="/comments/report" encType="multipart/form-data">
      {isOwn && Object.keys(problems).length > 0 && (
        <p className="form-refused" role="alert">
          {words.notSent}
        </p>
      )}
      <input type="hidden" name="path" value={path} />
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="stamp" value={stamp} />
      <fieldset>
        <legend>{words.reportWhy}</legend>
        {REPORT_REASONS.map((reason) => (
          <label key={reason}>
            <input type="radio" name="reason" value={reason} required defaultChecked={typed.reason === reason} /> {words.reasons[reason]}
          </label>
        ))}
        {problem('reason') && <p className="form-problem">{problem('reason')}</p>}
      </fieldset>
      <FormText
        id="details"
        name="details"
        label={words.reportMore}
        maxLength={LONGEST_APPEAL}
        rows={3}
        defaultValue={isOwn ? typed.details : undefined}
        problem={problem('details')}
      />
      <p>
        <button type="submit" className="act">
          {words.reportSend}
        </button>
      </p>
    </form>
  );
}
