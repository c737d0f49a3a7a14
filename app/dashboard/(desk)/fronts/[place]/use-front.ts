import { useCallback, useEffect, useRef, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import type { Layout } from '#db/front/rules.ts';
import type { FormState } from '../../../../action.ts';
import { save } from '../actions.ts';

export type FrontStatus = 'saved' | 'saving' | 'failed' | 'signed-out' | 'refused';
type Sent = FormState<{ saves: number }> | undefined;
export type Conflict = { theirs: Layout; saves: number };

const SAVE_AFTER = 800;
const UNDO_STEPS = 50;

/** A front's layout as it is arranged: kept a moment after each step, with every step undone one by one; two who arrange at once decide whose stays. */
export function useFront(place: string, first: Layout, firstSaves: number) {
  const [layout, setLayout] = useState(first);
  const [past, setPast] = useState<Layout[]>([]);
  const [status, setStatus] = useState<FrontStatus>('saved');
  const [problem, setProblem] = useState('');
  const [conflict, setConflict] = useState<Conflict>();
  const saves = useRef(firstSaves);
  const kept = useRef(first);
  const newest = useRef(first);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  newest.current = layout;

  /** Sends what is newest when its turn comes; what was taken is kept by it. `work` is left out where there is nothing to send. */
  const send = useCallback((work: (saves: number, sent: Layout) => Promise<Sent> | undefined): Promise<Sent> => {
    const done = turn.current.then(async () => {
      const sent = newest.current;
      const answer = work(saves.current, sent);
      if (!answer) {
        setStatus('saved');
        return undefined;
      }
      setStatus('saving');
      const state = await answered(answer);
      if (state?.ok) {
        saves.current = state.value.saves;
        kept.current = sent;
      } else {
        setProblem(state?.message ?? '');
        if (state?.code === 'conflict') setConflict(state.details as Conflict);
      }
      setStatus(newest.current === kept.current ? 'saved' : statusAfter(state));
      return state;
    });
    turn.current = done;
    return done;
  }, []);

  /** Keeps what is newest as the draft, unless it is kept already. */
  const keep = useCallback(() => send((current, sent) => (sent === kept.current ? undefined : save({ place, saves: current, layout: sent }))), [place, send]);

  useEffect(() => {
    if (conflict) return;
    if (layout !== kept.current) setStatus('saving');
    const timer = setTimeout(keep, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [layout, conflict, keep]);

  useEffect(() => {
    if (status !== 'failed' && status !== 'signed-out') return;
    const timer = setInterval(keep, 3000);
    return () => clearInterval(timer);
  }, [status, keep]);

  useEffect(() => {
    if (status === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [status]);

  function change(next: Layout) {
    if (next === layout) return;
    setPast([...past.slice(1 - UNDO_STEPS), layout]);
    setLayout(next);
  }

  function undo() {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    setLayout(last);
  }

  /** Goes on from what the other arranged, or puts one's own in its place. */
  function settle(isMine: boolean) {
    if (!conflict) return;
    saves.current = conflict.saves;
    kept.current = conflict.theirs;
    setPast([...past, layout]);
    if (!isMine) setLayout(conflict.theirs);
    else if (layout === conflict.theirs) setStatus('saved');
    setConflict(undefined);
    setStatus(isMine ? 'saving' : 'saved');
  }

  return { layout, status, problem, conflict, change, undo, canUndo: past.length > 0, send, settle };
}

/** How an arrangement stands that is not kept as it is. */
function statusAfter(state: Sent): FrontStatus {
  if (!state) return 'failed';
  return state.ok ? 'saving' : state.code === 'signed-out' ? 'signed-out' : 'refused';
}
