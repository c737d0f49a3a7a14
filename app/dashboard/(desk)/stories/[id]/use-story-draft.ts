import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { answered } from '#components/desk/answered.ts';
import type { Body } from '#db/story/body-rules.ts';
import { type Clash, merge, takeTheirs } from '#db/story/merge-rules.ts';
import type { StoryDraft } from '#db/story/rules.ts';
import type { FormState } from '../../../../action.ts';
import { save, setAside } from '../actions.ts';
import { asStored, isSameDraft } from './draft-text.ts';
import { type Begin, type Change, nowOf, type Saved, type SaveStatus, type Sent, type Theirs } from './draft-types.ts';
import { journal } from './journal.ts';
import { refusedAs, sendDraft } from './send-draft.ts';
import { useReword } from './use-reword.ts';

const AUTOSAVE_AFTER = 500;
const RETRY_AFTER = 5000;
/** What typing on does not end. */
const STAYS = ['conflict', 'signed-out', 'renewed'];

/** The text under the writer's hands: kept in the browser at once, on the server a moment later, put together with what somebody else saved meanwhile, and never written over by it. */
export function useStoryDraft(begin: Begin, actorId: string) {
  /** Whose text this is, whoever signs in beside it meanwhile. */
  const [writerId] = useState(actorId);
  const place = `${writerId}.${begin.id}`;
  const [draft, setDraft] = useState(begin.draft);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved', at: begin.updatedAt });
  const [version, setVersion] = useState(begin.version);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [notice, setNotice] = useState('');
  const [offer, setOffer] = useState(begin.offer);
  /** A body that came from outside the editor and has to be shown in it. */
  const [replacement, setReplacement] = useState<Body>();
  const now = useRef(nowOf(begin));

  const keep = useCallback(
    (text: StoryDraft) => {
      now.current.draft = text;
      journal.keep(place, { draft: text, base: now.current.saved, saves: now.current.saves, sent: now.current.unanswered.at(-1) });
      setDraft(text);
    },
    [place],
  );

  const change = useCallback(
    (patch: Change) => {
      const text = now.current.draft;
      keep({ ...text, ...(typeof patch === 'function' ? patch(text) : patch) });
      setStatus((before) => (STAYS.includes(before.kind) ? before : { kind: 'unsaved' }));
    },
    [keep],
  );

  const { wordsAt, reword } = useReword(now, change, setReplacement);

  /** Goes on with this text from what somebody else saved. */
  const goOn = useCallback(
    ({ theirs, saves }: Theirs, text: StoryDraft, merged = true) => {
      Object.assign(now.current, { saves, saved: theirs, merged });
      // At once: a key typed before the editor shows the new text would be lost with it.
      flushSync(() => {
        keep(text);
        setReplacement(text.body);
        setStatus({ kind: 'unsaved' });
        setNotice('');
      });
    },
    [keep],
  );

  /** Keeps my text in the history beside the story; false, and said, where that was not possible. */
  const branch = useCallback(async () => {
    const mine = now.current.draft;
    const state = await answered(setAside({ storyId: begin.id, draft: mine, reason: 'Set aside while somebody else saved', writerId }));
    if (state?.ok) now.current.branched = mine;
    else setNotice(`Your text is kept in this browser, but not yet in the history: ${state?.message ?? 'the server did not answer.'}`);
    return Boolean(state?.ok);
  }, [begin.id, writerId]);

  /** The same with what is typed while it is under way, to the last key. */
  const branchAll = useCallback(async () => {
    while (now.current.draft !== now.current.branched) if (!(await branch())) return false;
    return true;
  }, [branch]);

  /** Somebody else saved first: their changes and mine go together by themselves where they can, else both are shown and mine is kept on the server too. */
  const meet = useCallback(
    (theirs: Theirs) => {
      const mine = now.current.draft;
      // What was sent from here and never answered is nobody else's.
      const isOwn = now.current.unanswered.some((sent) => isSameDraft(asStored(sent), theirs.theirs));
      Object.assign(now.current, { saved: isOwn ? theirs.theirs : asStored(now.current.saved), unanswered: [] });
      const { draft: together, clashes } = merge(now.current.saved, mine, theirs.theirs);
      if (clashes.length === 0) {
        const isNew = !isSameDraft(together, mine);
        goOn(theirs, together, !isOwn);
        return isNew ? setNotice('Somebody else saved meanwhile. Their changes and yours are together now.') : undefined;
      }
      now.current.theirs = theirs;
      setStatus({ kind: 'conflict', base: now.current.saved, theirs });
      branch();
    },
    [branch, goOn],
  );

  /** Ends a conflict: mine, but theirs in these places. Without places: only where nothing is left to choose. */
  const resolve = useCallback(
    async (chosen?: Clash[]) => {
      // Theirs go on in the place of mine only once the server has mine; what mine take the place of, it has.
      if (chosen?.length && !(await branchAll())) return;
      const { theirs } = now.current;
      if (!theirs) return;
      const merged = merge(now.current.saved, now.current.draft, theirs.theirs);
      if (!chosen && merged.clashes.length > 0) return;
      now.current.theirs = undefined;
      goOn(theirs, chosen?.reduce((text, clash) => takeTheirs(text, merged.theirs, clash), merged.draft) ?? merged.draft);
    },
    [branchAll, goOn],
  );

  /** Sends what is typed by now, after any save under way. A move that is refused says nothing of the text: it is as unsaved as before, and saved as usual. */
  const send = useCallback(
    <T extends Saved>(run: (sent: Sent) => Promise<FormState<T>>, autosave = false): Promise<FormState<T> | undefined> => {
      const work = async () => {
        const { draft: mine, saves, saved, merged } = now.current;
        setStatus({ kind: 'saving' });
        const attempt = (sent: StoryDraft) => {
          now.current.unanswered.push(sent);
          keep(now.current.draft);
          return answered(run({ storyId: begin.id, saves, draft: sent, autosave, merged, writerId }));
        };
        const { state, sent, problems, isPartly } = await sendDraft(attempt, mine, autosave ? saved : undefined);
        if (autosave || state?.ok) setProblems(problems);
        if (state?.ok) accept(state.value, { mine, sent, isPartly });
        else if (state?.code === 'conflict' && state.details) meet(state.details as Theirs);
        else {
          if (state?.code === 'taken') now.current.isAside = await branchAll();
          setStatus(refusedAs(state, { autosave, isPartly }));
        }
        return state;
      };
      const accept = (value: Saved, { mine, sent, isPartly }: { mine: StoryDraft; sent: StoryDraft; isPartly: boolean }) => {
        const slug = value.path?.split('/').at(-1) ?? sent.slug;
        const isTypedOn = !isSameDraft(now.current.draft, mine);
        Object.assign(now.current, { saves: value.saves, saved: { ...sent, slug }, merged: false, isAside: false, unanswered: [] });
        keep(now.current.draft.slug === sent.slug ? { ...now.current.draft, slug } : now.current.draft);
        setVersion(value.version);
        if (autosave) setOffer(value.offer);
        if (!isTypedOn && !isPartly) journal.forget(place);
        setStatus(isTypedOn ? { kind: 'unsaved' } : isPartly ? { kind: 'partly' } : { kind: 'saved', at: value.at });
      };
      const turn = now.current.turn.then(work);
      now.current.turn = turn;
      return turn;
    },
    [begin.id, place, writerId, branchAll, keep, meet],
  );

  /** Takes in what somebody else saved, after any save under way; unless it is known by then. */
  const catchUp = useCallback(
    (theirs: Theirs) => {
      now.current.turn = now.current.turn.then(async () => {
        if (theirs.saves <= now.current.saves || now.current.theirs) return;
        if (!now.current.isAside) meet(theirs);
        else if (await branchAll()) goOn(theirs, theirs.theirs);
      });
    },
    [branchAll, goOn, meet],
  );
  const savesNow = useCallback(() => now.current.saves, []);

  useEffect(() => {
    if (status.kind !== 'unsaved' && status.kind !== 'failed') return;
    if (isSameDraft(draft, now.current.saved)) {
      journal.forget(place);
      return setStatus({ kind: 'saved', at: Date.now() });
    }
    const timer = setTimeout(() => send(save, true), status.kind === 'failed' ? RETRY_AFTER : AUTOSAVE_AFTER);
    return () => clearTimeout(timer);
  }, [place, draft, status, send]);

  useEffect(() => {
    if (now.current.isRecalled) return;
    now.current.isRecalled = true;
    const kept = journal.recall(place);
    if (!kept || isSameDraft(kept.draft, begin.draft)) return journal.forget(place);
    Object.assign(now.current, { draft: kept.draft, saved: kept.base, saves: kept.saves, unanswered: kept.sent ? [kept.sent] : [] });
    setDraft(kept.draft);
    setReplacement(kept.draft.body);
    if (kept.saves < begin.saves) meet({ theirs: begin.draft, saves: begin.saves, at: begin.updatedAt });
    else setStatus({ kind: 'unsaved' });
    setNotice('What you had typed here and not saved yet is back.');
  }, [place, begin.draft, begin.saves, begin.updatedAt, meet]);

  return { draft, version, status, problems, notice, offer, replacement, change, reword, wordsAt, send, resolve, catchUp, savesNow };
}
