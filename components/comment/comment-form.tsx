import type { Around } from '#components/ui/messages/words.ts';
import { LONGEST, LONGEST_NAME, type Problem } from '#db/comment/rules.ts';
import { FormLine, FormText, Honeypot } from './form-field.tsx';

type Sent = { typed: Record<string, string>; problems: Record<string, string> };
type CommentFormProps = { path: string; parentId?: string; stamp: string; needsAccount: boolean; sent: Sent; around: Around };

/** What a reader wrote while the comments closed, to be copied. */
export function TypedAlready({ sent: { typed }, around }: Pick<CommentFormProps, 'sent' | 'around'>) {
  if (!typed.body || 'commentId' in typed) return null;
  const { comments: words } = around.words;
  return (
    <div className="reader-form">
      <p className="form-refused" role="alert">
        {words.notSent} {words.problems.closed}
      </p>
      <FormText id="body" label={words.body} readOnly rows={8} defaultValue={typed.body} />
    </div>
  );
}

/** Where a reader writes; it works without script, and gives back what was typed with what is wrong with it. */
export function CommentForm({ path, parentId, stamp, needsAccount, sent: { typed, problems }, around }: CommentFormProps) {
  const { comments: words } = around.words;
  const isOwn = !('commentId' in typed);
  const problem = (field: string) => (isOwn && problems[field] ? words.problems[problems[field] as Problem] : undefined);
  const value = (field: string) => (isOwn ? typed[field] : undefined);
  return (
    <form className="reader-form" method="post" action="/comments/send" encType="multipart/form-data">
      {isOwn && Object.keys(problems).length > 0 && (
        <p className="form-refused" role="alert">
          {words.notSent}
        </p>
      )}
      <input type="hidden" name="path" value={path} />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <input type="hidden" name="stamp" value={stamp} />
      <FormLine
        id="name"
        name="name"
        label={words.name}
        required
        maxLength={LONGEST_NAME}
        autoComplete="nickname"
        dir="auto"
        defaultValue={value('name')}
        problem={problem('name')}
      />
      {needsAccount && (
        <FormLine
          id="email"
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          required
          autoComplete="email"
          defaultValue={value('email')}
          problem={problem('email')}
        />
      )}
      <FormText
        id="body"
        name="body"
        label={words.body}
        hint={words.bodyHint}
        required
        maxLength={LONGEST}
        rows={8}
        defaultValue={value('body')}
        problem={problem('body')}
      />
      <Honeypot label={words.website} problem={problem('website')} />
      <p className="form-notice">{words.notice}</p>
      <p>
        <button type="submit" className="act">
          {words.send}
        </button>
      </p>
    </form>
  );
}
