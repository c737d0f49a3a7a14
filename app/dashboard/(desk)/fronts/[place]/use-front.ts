import { useCallback, useEffect, useRef, useState } from 'react';
import type { Layout } from '#db/front/rules.ts';
import { save } from '../actions.ts';

export type FrontStatus = 'saved' | 'saving' | 'failed' | 'signed-out' | 'refused';
type Sent =
  | { ok: true; value: { saves: number } }
  | { ok: false; code: string; message: string; fields: Record<string, string>; details?: unknown }
  | undefined;
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

  /** Keeps what is newest when its turn comes; false where it could not. */
  const keep = useCallback((): Promise<boolean> => {
    const work = turn.current.then(async () => {
      const sent = newest.current;
      if (sent === kept.current) return true;
      setStatus('saving');
      const state = await save({ place, saves: saves.current, layout: sent }).catch(() => undefined);
      if (state?.ok) {
        saves.current = state.value.saves;
        kept.current = sent;
        setStatus(newest.current === sent ? 'saved' : 'saving');
        return true;
      }
      setProblem(state?.message ?? '');
      if (state?.code === 'conflict') setConflict(state.details as Conflict);
      setStatus(!state ? 'failed' : state.code === 'signed-out' ? 'signed-out' : 'refused');
      return false;
    });
    turn.current = work;
    return work;
  }, [place]);

  useEffect(() => {
    if (layout === kept.current || conflict) return;
    setStatus('saving');
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

  /** Sends what is newest in its turn, kept by the same step. */
  function send(work: (saves: number, sent: Layout) => Promise<Sent>): Promise<Sent> {
    const done = turn.current.then(async () => {
      const sent = newest.current;
      setStatus('saving');
      const state = await work(saves.current, sent).catch(() => undefined);
      if (state?.ok) {
        saves.current = state.value.saves;
        kept.current = sent;
      } else if (state?.code === 'conflict') setConflict(state.details as Conflict);
      setStatus(state?.ok || newest.current === kept.current ? 'saved' : state ? 'refused' : 'failed');
      if (state?.ok && newest.current !== sent) setTimeout(keep, SAVE_AFTER);
      return state;
    });
    turn.current = done;
    return done;
  }

  return { layout, status, problem, conflict, change, undo, canUndo: past.length > 0, send, settle };
}
