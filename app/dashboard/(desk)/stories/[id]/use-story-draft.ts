import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoryDraft } from '#db/story/rules.ts';
import type { FormState } from '../../../../action.ts';
import { save } from '../actions.ts';
import { journal } from './journal.ts';

const AUTOSAVE_AFTER = 700;
const RETRY_AFTER = 5000;

export type Theirs = { theirs: StoryDraft; saves: number; at: number };
export type SaveStatus =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  | { kind: 'signed-out'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; theirs: Theirs };

export type Change = Partial<StoryDraft> | ((now: StoryDraft) => Partial<StoryDraft>);
type Saved = { saves: number; version: number; at: number; path?: string };
type Sent = { storyId: string; saves: number; draft: StoryDraft; autosave: boolean };
type Begin = { id: string; saves: number; version: number; draft: StoryDraft; updatedAt: number };

/** The text under the writer's hands: kept in the browser at once, on the server a moment later, and never overwritten by a save that came second. */
export function useStoryDraft(begin: Begin) {
  const [draft, setDraft] = useState(begin.draft);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved', at: begin.updatedAt });
  const [version, setVersion] = useState(begin.version);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const now = useRef({ draft: begin.draft, saves: begin.saves, savedText: JSON.stringify(begin.draft), turn: Promise.resolve<unknown>(undefined) });

  const change = useCallback(
    (patch: Change) => {
      const text = now.current.draft;
      now.current.draft = { ...text, ...(typeof patch === 'function' ? patch(text) : patch) };
      journal.keep(begin.id, now.current.draft);
      setDraft(now.current.draft);
      setStatus((before) => (before.kind === 'conflict' || before.kind === 'signed-out' ? before : { kind: 'unsaved' }));
    },
    [begin.id],
  );

  /** Sends what is typed by now, after any save under way. */
  const send = useCallback(
    <T extends Saved>(run: (sent: Sent) => Promise<FormState<T>>, autosave = false): Promise<FormState<T> | undefined> => {
      const work = async () => {
        const { draft: sent, saves } = now.current;
        setStatus({ kind: 'saving' });
        const state = await run({ storyId: begin.id, saves, draft: sent, autosave }).catch(() => undefined);
        setProblems(state && !state.ok ? state.fields : {});
        if (!state) setStatus({ kind: 'failed', message: 'Not saved: the server did not answer. Your text is kept in this browser and tried again.' });
        else if (state.ok) accept(state.value, sent);
        else setStatus(statusOf(state));
        return state;
      };
      const accept = (value: Saved, sent: StoryDraft) => {
        const slug = value.path?.split('/').at(-1) ?? sent.slug;
        now.current.saves = value.saves;
        now.current.savedText = JSON.stringify({ ...sent, slug });
        if (now.current.draft.slug === sent.slug) now.current.draft = { ...now.current.draft, slug };
        setDraft(now.current.draft);
        setVersion(value.version);
        const isCurrent = JSON.stringify(now.current.draft) === now.current.savedText;
        if (isCurrent) journal.forget(begin.id);
        setStatus(isCurrent ? { kind: 'saved', at: value.at } : { kind: 'unsaved' });
      };
      const turn = now.current.turn.then(work);
      now.current.turn = turn;
      return turn;
    },
    [begin.id],
  );

  useEffect(() => {
    if (status.kind !== 'unsaved' && status.kind !== 'failed') return;
    if (JSON.stringify(draft) === now.current.savedText) return setStatus({ kind: 'saved', at: Date.now() });
    const timer = setTimeout(() => send(save, true), status.kind === 'failed' ? RETRY_AFTER : AUTOSAVE_AFTER);
    return () => clearTimeout(timer);
  }, [draft, status, send]);

  /** Goes on from what somebody else saved, with their text or over it. */
  const settle = useCallback(
    (theirs: Theirs, text: StoryDraft) => {
      now.current.saves = theirs.saves;
      now.current.draft = text;
      journal.keep(begin.id, text);
      setDraft(text);
      setStatus({ kind: 'unsaved' });
    },
    [begin.id],
  );

  return { draft, version, status, problems, setProblems, change, send, settle };
}

function statusOf(state: Extract<FormState, { ok: false }>): SaveStatus {
  if (state.code === 'conflict' && state.details) return { kind: 'conflict', theirs: state.details as Theirs };
  if (state.code === 'signed-out') return { kind: 'signed-out', message: state.message };
  return { kind: 'refused', message: state.message };
}
