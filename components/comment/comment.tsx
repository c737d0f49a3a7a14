import type { Around } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { PublicComment, Thread as ThreadOf } from '#db/comment/rules.ts';
import { CommentBody } from './comment-body.tsx';

type Shared = { path: string; isOpen: boolean; site: Site; around: Around };

/** A comment with its answers beside each other below it. */
export function Thread({ thread, ...shared }: { thread: ThreadOf } & Shared) {
  return (
    <li>
      <Comment comment={thread} {...shared} />
      {thread.replies.length > 0 && (
        <ol className="comment-replies">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Comment comment={reply} {...shared} />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/** One comment; `path` of the story leads to answering and reporting it, and is left out where neither can be done. */
export function Comment({ comment, path, isOpen, site, around }: { comment: PublicComment } & Omit<Shared, 'path'> & { path?: string }) {
  const { comments: words } = around.words;
  const { id, name, isPaper, isPicked, at, body } = comment;
  return (
    <article className={isPaper ? 'comment is-paper' : 'comment'} id={`c-${id}`}>
      <p className="comment-head">
        <strong dir="auto">{name}</strong>
        {isPaper && <span className="comment-mark">{words.paper}</span>}
        {isPicked && <span className="comment-mark">{words.picked}</span>}
        <Moment at={at} language={around.language} timeZone={site.timeZone} form="short" />
      </p>
      <CommentBody body={body} />
      {path && (
        <p className="comment-foot">
          {isOpen && (
            <a href={`${path}/comment/${id}#reply`} rel="nofollow" aria-label={words.replyTo(name)}>
              {words.reply}
            </a>
          )}
          {!isPaper && (
            <a href={`${path}/comment/${id}#report`} rel="nofollow" aria-label={words.reportOf(name)}>
              {words.report}
            </a>
          )}
        </p>
      )}
    </article>
  );
}
