import type { Around } from '#components/ui/messages/words.ts';
import { type CommentState, type Hold, LONGEST_APPEAL, type Problem } from '#db/comment/rules.ts';
import { CommentBody } from './comment-body.tsx';
import { FormText } from './form-field.tsx';

type Own = {
  body: string;
  state: CommentState;
  appealedAt: number | null;
  appealSettledAt: number | null;
  story?: { path: string };
  holds: Hold[];
  decision?: { reason: string };
  /** The link was not followed within 24 hours. */
  isExpired: boolean;
};
type Sent = { typed: Record<string, string>; problems: Record<string, string> };
type OwnCommentProps = { own: Own; token: string; sent: Sent; around: Around };

/** What became of a comment, said to whoever sent it, with what they can do about it. */
export function OwnComment({ own, token, sent, around }: OwnCommentProps) {
  const { comments: words } = around.words;
  const { state, holds, decision, story, isExpired } = own;
  const says = { unconfirmed: words.ownConfirm, new: words.ownNew, held: words.ownHeld, approved: words.ownApproved, rejected: words.ownRejected };
  return (
    <>
      <p className="own-state" role="status">
        {isExpired ? words.ownExpired : says[state]}
      </p>
      {state === 'held' && <Holds holds={holds} around={around} />}
      {decision?.reason && (
        <p>
          {words.ownReason} <q dir="auto">{decision.reason}</q>
        </p>
      )}
      {state === 'approved' && story && (
        <p>
          <a href={`${story.path}/comments`}>{words.ownRead}</a>
        </p>
      )}
      {state === 'unconfirmed' && (
        <form className="reader-form" method="post" action="/comments/confirm">
          <input type="hidden" name="token" value={token} />
          <p>
            <button type="submit" className="act">
              {isExpired ? words.ownNewLink : words.send}
            </button>
          </p>
        </form>
      )}
      <div className="comment own">
        <CommentBody body={own.body} />
      </div>
      <p className="form-notice">{words.ownKeep}</p>
      <Appeal own={own} token={token} sent={sent} around={around} />
    </>
  );
}

function Holds({ holds, around }: { holds: Hold[]; around: Around }) {
  const { rules } = around.words.comments;
  return (
    <ul className="own-holds">
      {holds.map(({ rule, found }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what a comment is held for never changes
        <li key={index}>
          {rules[rule]}
          {found && rule !== 'rate' && rule !== 'history' && (
            <>
              : <mark dir="auto">{found}</mark>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Appeal({ own, token, sent: { typed, problems }, around }: OwnCommentProps) {
  const { comments: words } = around.words;
  if (own.appealSettledAt !== null) return <p>{words.appealSettled}</p>;
  if (own.appealedAt !== null) return <p>{words.appealOpen}</p>;
  if (own.state !== 'held' && own.state !== 'rejected') return null;
  const problem = problems.appeal ? words.problems[problems.appeal as Problem] : undefined;
  return (
    <form className="reader-form" method="post" action="/comments/appeal" encType="multipart/form-data">
      <h2>{words.appealHeading}</h2>
      <input type="hidden" name="token" value={token} />
      <FormText id="appeal" name="appeal" label={words.appeal} required maxLength={LONGEST_APPEAL} rows={4} defaultValue={typed.appeal} problem={problem} />
      <p>
        <button type="submit" className="act">
          {words.appealSend}
        </button>
      </p>
    </form>
  );
}
