'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import type { Judged } from '#db/comment/queries.ts';
import type { FormState } from '../../../action.ts';
import { approve, pick, reject, undo } from './actions.ts';
import { JudgedComment } from './judged-comment.tsx';

type Done = { id: string; words: string };
type ModerationProps = { comments: Judged[]; language: string; timeZone: string };

/** A queue, comment by comment, for the mouse and for the keys J K A R P U. */
export function Moderation({ comments, ...place }: ModerationProps) {
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(0);
  const [done, setDone] = useState<Done>();
  const [problem, setProblem] = useState('');
  const at = Math.min(current, comments.length - 1);

  async function run(work: () => Promise<FormState<unknown>>, after?: Done) {
    const state = await answered(work());
    setProblem(state?.ok ? '' : (state?.message ?? 'The server did not answer. Nothing was changed; try again.'));
    if (state?.ok) setDone(after);
    router.refresh();
  }
  const acts = {
    approve: ({ id: commentId, name }: Judged) => run(() => approve({ commentId }), { id: commentId, words: `Approved the comment by ${name}.` }),
    reject: ({ id: commentId, name }: Judged, reason = '') =>
      run(() => reject({ commentId, reason }), { id: commentId, words: `Rejected the comment by ${name}.` }),
    pick: ({ id: commentId, isPicked }: Judged) => run(() => pick({ commentId, isPicked: !isPicked })),
    undo: (commentId: string) => run(() => undo({ commentId })),
  };

  function go(to: number) {
    const next = Math.max(0, Math.min(comments.length - 1, to));
    setCurrent(next);
    const item = list.current?.children[next] as HTMLElement | undefined;
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  }
  const onKey = useRef<(key: string) => boolean>(() => false);
  onKey.current = (key) => {
    const comment = comments[at];
    if (key === 'j') go(at + 1);
    else if (key === 'k') go(at - 1);
    else if (key === 'u' && done) acts.undo(done.id);
    else if (key === 'a' && comment) acts.approve(comment);
    else if (key === 'r' && comment) acts.reject(comment);
    else if (key === 'p' && comment?.state === 'approved') acts.pick(comment);
    else return false;
    return true;
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable], dialog');
      if (isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      if (onKey.current(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <>
      <p className="hint mb-3 hidden sm:block">
        Keys: <kbd>J</kbd> next, <kbd>K</kbd> back, <kbd>A</kbd> approve, <kbd>R</kbd> reject, <kbd>P</kbd> pick, <kbd>U</kbd> undo
      </p>
      <div role="status" className="mb-3 flex min-h-9 flex-wrap items-center gap-3 text-sm empty:hidden">
        {done && (
          <>
            {done.words}
            <button type="button" className="button button-small" onClick={() => acts.undo(done.id)}>
              Undo
            </button>
          </>
        )}
        {problem && <span className="problem">{problem}</span>}
      </div>
      {comments.length === 0 && <p className="sheet p-6 text-center">Nothing waits here.</p>}
      <ol ref={list} className="grid gap-4">
        {comments.map((comment, index) => (
          <li
            key={comment.id}
            tabIndex={-1}
            aria-current={index === at ? 'true' : undefined}
            onFocus={() => setCurrent(index)}
            className="sheet scroll-my-4 aria-[current]:border-accent"
          >
            <JudgedComment comment={comment} acts={acts} {...place} />
          </li>
        ))}
      </ol>
    </>
  );
}
