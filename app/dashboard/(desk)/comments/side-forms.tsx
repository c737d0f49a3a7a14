import { DeskForm } from '#components/desk/desk-form.tsx';
import { Field } from '#components/desk/field.tsx';
import { LongField } from '#components/desk/long-field.tsx';
import { ban, reply } from './actions.ts';

/** An answer in the name of the paper. */
export function PaperReplyForm({ commentId, name }: { commentId: string; name: string }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 text-sm font-semibold">Answer {name} as the paper</summary>
      <DeskForm<unknown> label="Publish the answer" clears run={({ body = '' }) => reply({ commentId, body })} done={() => 'The answer is public.'}>
        {(problems) => <LongField id={`reply-${commentId}`} name="body" label="Answer" lines={4} value="" problem={problems.body} />}
      </DeskForm>
    </details>
  );
}

/** Takes no more comments from where this one came. */
export function BanForm({ commentId, name, isAccount }: { commentId: string; name: string; isAccount: boolean }) {
  return (
    <details>
      <summary className="cursor-pointer py-1 font-semibold">Ban {name}</summary>
      <p className="hint mb-2">{isAccount ? 'The account, until the ban is lifted.' : 'The address, until it is forgotten: 48 hours at most.'}</p>
      <DeskForm<unknown> label="Ban" run={({ reason = '' }) => ban({ commentId, reason })} done={() => 'Banned. It is on the list of bans.'}>
        {(problems) => <Field name="reason" label="Why" required maxLength={300} problem={problems.reason} />}
      </DeskForm>
    </details>
  );
}
