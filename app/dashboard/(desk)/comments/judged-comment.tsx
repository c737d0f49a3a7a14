import { useState } from 'react';
import { MarkedBody } from '#components/comment/marked-body.tsx';
import { AskButton } from '#components/desk/ask-button.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Judged } from '#db/comment/queries.ts';
import type { ReportReason, Rule } from '#db/comment/rules.ts';
import { BanForm, PaperReplyForm } from './side-forms.tsx';

const RULES: Record<Rule, string> = {
  repeat: 'Sent before',
  words: 'Word list',
  links: 'Links',
  name: 'A name of the paper’s',
  history: 'Many rejected before',
  rate: 'Many in five minutes',
  first: 'First comment',
};
const REASONS: Record<ReportReason, string> = {
  abuse: 'Attacks somebody',
  hate: 'Hateful',
  spam: 'Advertising',
  private: 'Private',
  false: 'Dangerously false',
  unlawful: 'Unlawful',
  other: 'Something else',
};
const STATES: Record<Judged['state'], string> = { unconfirmed: 'Not confirmed', new: 'New', held: 'Held', approved: 'Public', rejected: 'Rejected' };

type Acts = {
  approve: (comment: Judged) => void;
  reject: (comment: Judged, reason?: string) => void;
  pick: (comment: Judged) => void;
  undo: (commentId: string) => void;
};
type JudgedCommentProps = { comment: Judged; acts: Acts; language: string; timeZone: string };

/** One comment with what it stands under, what rules and readers say of it, and what its sender wrote before. */
export function JudgedComment({ comment, acts, language, timeZone }: JudgedCommentProps) {
  const { id, name, body, state, at, story, answers, holds, reports, appeal, decision } = comment;
  const isPublic = state === 'approved';
  const isOpen = reports.length > 0 || appeal !== null;
  return (
    <article className="grid gap-4 p-4 md:grid-cols-[minmax(0,1fr)_17rem]" aria-label={`Comment by ${name}`}>
      <div className="grid content-start gap-2">
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
          <strong dir="auto" className="break-words">
            {name}
          </strong>
          <span className="text-quiet">
            {STATES[state]} · <Moment at={at} language={language} timeZone={timeZone} form="short" />
          </span>
          {comment.isPicked && <span className="font-semibold text-live">Picked</span>}
        </p>
        {answers && (
          <p className="line-clamp-2 border-s-2 border-line ps-3 text-sm text-quiet" dir="auto">
            Answers {answers.name}: {answers.body}
          </p>
        )}
        <MarkedBody body={body} holds={holds} />
        {holds.length > 0 && (
          <ul className="flex flex-wrap gap-2 text-sm" aria-label="Held for">
            {holds.map(({ rule, found }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what a comment is held for never changes
              <li key={index} className="rounded bg-wash px-2 py-0.5">
                {RULES[rule]}
                {found && rule !== 'repeat' && <span className="text-quiet">: {found}</span>}
              </li>
            ))}
          </ul>
        )}
        {reports.map(({ reason, details, at: when }) => (
          <p key={when} className="text-sm">
            <strong className="text-accent">Reported: {REASONS[reason]}</strong> {details && <q dir="auto">{details}</q>}
          </p>
        ))}
        {appeal && (
          <p className="text-sm">
            <strong className="text-accent">Appeal:</strong> <q dir="auto">{appeal}</q>
          </p>
        )}
        {decision && (
          <p className="hint">
            {STATES[decision.became]} by {decision.by}
            {decision.reason && `: ${decision.reason}`}
          </p>
        )}
        <div className="flex flex-wrap items-start gap-2">
          {(!isPublic || isOpen) && (
            <button type="button" className="button button-main" onClick={() => acts.approve(comment)}>
              {isPublic ? 'Leave it public' : 'Approve'}
            </button>
          )}
          {state !== 'rejected' || isOpen ? <RejectButtons onReject={(reason) => acts.reject(comment, reason)} /> : null}
          {decision && (
            <button type="button" className="button" onClick={() => acts.undo(id)}>
              Undo
            </button>
          )}
          {isPublic && !comment.isPaper && (
            <button type="button" className="button" onClick={() => acts.pick(comment)}>
              {comment.isPicked ? 'Take the pick back' : 'Pick'}
            </button>
          )}
        </div>
        {isPublic && <PaperReplyForm commentId={id} name={name} />}
      </div>
      <div className="grid content-start gap-3 text-sm">
        <p>
          <a className="font-serif text-base font-bold hover:underline" dir="auto" href={`/dashboard/stories/${story.id}`}>
            {story.headline}
          </a>
          <span className="line-clamp-3 text-quiet" dir="auto">
            {story.standfirst}
          </span>
          {story.path ? (
            <a className="underline" href={`${story.path}/comments`}>
              As readers see it
            </a>
          ) : (
            <span className="text-warn">Not before readers</span>
          )}
        </p>
        <Past comment={comment} />
        {comment.mayBan && <BanForm commentId={id} name={name} isAccount={comment.isAccount} />}
      </div>
    </article>
  );
}

function RejectButtons({ onReject }: { onReject: (reason?: string) => void }) {
  return (
    <>
      <button type="button" className="button" onClick={() => onReject()}>
        Reject
      </button>
      <AskButton name="Reject, saying why" question="The reason is told to the commenter." asksWhy onYes={onReject} />
    </>
  );
}

function Past({ comment: { history, isAccount, isPaper } }: { comment: Judged }) {
  const [isOpen, setOpen] = useState(false);
  if (isPaper) return <p>Written by the paper.</p>;
  const { approved, rejected, waiting, latest } = history;
  const whose = isAccount ? 'From this account' : 'From the same address that day';
  if (latest.length === 0) return <p className="text-quiet">{whose}: nothing else.</p>;
  return (
    <div>
      <p>
        {whose}: {approved} public, {rejected} rejected, {waiting} waiting.
      </p>
      <button type="button" className="underline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the latest' : 'Show the latest'}
      </button>
      {isOpen && (
        <ul className="mt-1 grid gap-1">
          {latest.map(({ body, state, at }) => (
            <li key={at} dir="auto" className="line-clamp-3">
              <span className="text-quiet">{STATES[state]}:</span> {body}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
