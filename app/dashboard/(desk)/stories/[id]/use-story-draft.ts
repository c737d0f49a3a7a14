import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Body } from '#db/story/body-rules.ts';
import { type Clash, merge, takeTheirs } from '#db/story/merge-rules.ts';
import { rewordBlock, wordsIn } from '#db/story/reword-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';
import type { FormState } from '../../../../action.ts';
import { save, setAside } from '../actions.ts';
import { isSameDraft, tooLong } from './draft-text.ts';
import type { Begin, Change, Now, Saved, SaveStatus, Sent, Theirs } from './draft-types.ts';
import { journal } from './journal.ts';

const AUTOSAVE_AFTER = 500;
const RETRY_AFTER = 5000;

/** The text under the writer's hands: kept in the browser at once, on the server a moment later, put together with what somebody else saved meanwhile, and never written over by it. */
export function useStoryDraft(begin: Begin) {
  const [draft, setDraft] = useState(begin.draft);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved', at: begin.updatedAt });
  const [version, setVersion] = useState(begin.version);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [notice, setNotice] = useState('');
  const [offer, setOffer] = useState(begin.offer);
  /** A body that came from outside the editor and has to be shown in it. */
  const [replacement, setReplacement] = useState<Body>();
  const now = useRef<Now>({
    draft: begin.draft,
    saves: begin.saves,
    saved: begin.draft,
    merged: false,
    branched: begin.draft,
    isRecalled: false,
    isAside: false,
    turn: Promise.resolve(),
  });

  const keep = useCallback(
    (text: StoryDraft) => {
      now.current.draft = text;
      journal.keep(begin.id, { draft: text, base: now.current.saved, saves: now.current.saves });
      setDraft(text);
    },
    [begin.id],
  );

  const change = useCallback(
    (patch: Change) => {
      const text = now.current.draft;
      keep({ ...text, ...(typeof patch === 'function' ? patch(text) : patch) });
      setStatus((before) => (before.kind === 'conflict' || before.kind === 'signed-out' ? before : { kind: 'unsaved' }));
    },
    [keep],
  );

  /** The words of one block as they are now. */
  const wordsAt = useCallback((blockId: string) => wordsIn(now.current.draft.body, blockId), []);

  /** Gives one block another wording, here and in the editor; false where the block is gone. */
  const reword = useCallback(
    (blockId: string, is: string) => {
      const { body, language } = now.current.draft;
      if (!body.content.some(({ attrs }) => attrs.id === blockId)) return false;
      const worded = rewordBlock(body, blockId, is, language);
      change({ body: worded });
      setReplacement(worded);
      return true;
    },
    [change],
  );

  /** Goes on with this text from what somebody else saved. */
  const goOn = useCallback(
    ({ theirs, saves }: Theirs, text: StoryDraft) => {
      Object.assign(now.current, { saves, saved: theirs, merged: true });
      // At once: a key typed before the editor shows the new text would be lost with it.
      flushSync(() => {
        keep(text);
        setReplacement(text.body);
        setStatus({ kind: 'unsaved' });
      });
    },
    [keep],
  );

  const branch = useCallback(() => {
    const mine = now.current.draft;
    now.current.branched = mine;
    return setAside({ storyId: begin.id, draft: mine, reason: 'Set aside while somebody else saved' })
      .then((state) => state.ok)
      .catch(() => setNotice('Your text is kept in this browser.'));
  }, [begin.id]);

  /** Somebody else saved first: their changes and mine go together by themselves where they can, else both are shown and mine is kept on the server too. */
  const meet = useCallback(
    (theirs: Theirs) => {
      const mine = now.current.draft;
      const { draft: together, clashes } = merge(now.current.saved, mine, theirs.theirs);
      if (clashes.length === 0) {
        const isNew = !isSameDraft(together, mine);
        goOn(theirs, together);
        return isNew ? setNotice('Somebody else saved meanwhile. Their changes and yours are together now.') : undefined;
      }
      now.current.theirs = theirs;
      setStatus({ kind: 'conflict', base: now.current.saved, theirs });
      branch();
    },
    [branch, goOn],
  );

  /** Ends a conflict: mine, but theirs in these places. */
  const resolve = useCallback(
    (chosen: Clash[]) => {
      const { theirs } = now.current;
      if (!theirs) return;
      now.current.theirs = undefined;
      const merged = merge(now.current.saved, now.current.draft, theirs.theirs);
      if (chosen.length > 0 && now.current.draft !== now.current.branched) branch();
      goOn(
        theirs,
        chosen.reduce((text, clash) => takeTheirs(text, merged.theirs, clash), merged.draft),
      );
    },
    [branch, goOn],
  );

  /** Sends what is typed by now, after any save under way. A move that is refused says nothing of the text: it is as unsaved as before, and saved as usual. */
  const send = useCallback(
    <T extends Saved>(run: (sent: Sent) => Promise<FormState<T>>, autosave = false): Promise<FormState<T> | undefined> => {
      const work = async () => {
        const { draft: sent, saves, merged } = now.current;
        setStatus({ kind: 'saving' });
        const state = tooLong(sent) ?? (await run({ storyId: begin.id, saves, draft: sent, autosave, merged }).catch(() => undefined));
        if (autosave || state?.ok) setProblems(state && !state.ok ? state.fields : {});
        if (!state) setStatus({ kind: 'failed', message: 'Not saved: the server did not answer. Your text is kept in this browser and tried again.' });
        else if (state.ok) accept(state.value, sent);
        else if (state.code === 'conflict' && state.details) meet(state.details as Theirs);
        else if (state.code === 'taken') {
          const isAside = now.current.draft === now.current.branched || (await branch());
          now.current.isAside = Boolean(isAside);
          setStatus({ kind: 'taken', message: state.message });
        } else if (autosave || state.code === 'signed-out') setStatus({ kind: state.code === 'signed-out' ? 'signed-out' : 'refused', message: state.message });
        else setStatus({ kind: 'unsaved' });
        return state;
      };
      const accept = (value: Saved, sent: StoryDraft) => {
        const slug = value.path?.split('/').at(-1) ?? sent.slug;
        const isTypedOn = !isSameDraft(now.current.draft, sent);
        Object.assign(now.current, { saves: value.saves, saved: { ...sent, slug }, merged: false, isAside: false });
        keep(now.current.draft.slug === sent.slug ? { ...now.current.draft, slug } : now.current.draft);
        setVersion(value.version);
        if (autosave) setOffer(value.offer);
        if (!isTypedOn) journal.forget(begin.id);
        setStatus(isTypedOn ? { kind: 'unsaved' } : { kind: 'saved', at: value.at });
      };
      const turn = now.current.turn.then(work);
      now.current.turn = turn;
      return turn;
    },
    [begin.id, branch, keep, meet],
  );

  /** Takes in what somebody else saved, after any save under way; unless it is known by then. */
  const catchUp = useCallback(
    (theirs: Theirs) => {
      now.current.turn = now.current.turn.then(() => {
        if (theirs.saves <= now.current.saves || now.current.theirs) return;
        if (now.current.isAside) goOn(theirs, theirs.theirs);
        else meet(theirs);
      });
    },
    [goOn, meet],
  );
  const savesNow = useCallback(() => now.current.saves, []);

  useEffect(() => {
    if (status.kind !== 'unsaved' && status.kind !== 'failed') return;
    if (isSameDraft(draft, now.current.saved)) return setStatus({ kind: 'saved', at: Date.now() });
    const timer = setTimeout(() => send(save, true), status.kind === 'failed' ? RETRY_AFTER : AUTOSAVE_AFTER);
    return () => clearTimeout(timer);
  }, [draft, status, send]);

  useEffect(() => {
    if (now.current.isRecalled) return;
    now.current.isRecalled = true;
    const kept = journal.recall(begin.id);
    if (!kept || isSameDraft(kept.draft, begin.draft)) return journal.forget(begin.id);
    Object.assign(now.current, { draft: kept.draft, saved: kept.base, saves: kept.saves });
    if (kept.saves < begin.saves) meet({ theirs: begin.draft, saves: begin.saves, at: begin.updatedAt });
    else {
      setDraft(kept.draft);
      setReplacement(kept.draft.body);
      setStatus({ kind: 'unsaved' });
    }
    setNotice('What you had typed here and not saved yet is back.');
  }, [begin.id, begin.draft, begin.saves, begin.updatedAt, meet]);

  return { draft, version, status, problems, notice, offer, replacement, change, reword, wordsAt, send, resolve, catchUp, savesNow };
}
