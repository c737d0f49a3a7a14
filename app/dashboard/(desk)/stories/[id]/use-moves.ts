import { useState } from 'react';
import type { Risk } from '#db/story/risk-rules.ts';
import { missing, type Reason, type StoryDraft } from '#db/story/rules.ts';
import type { FormState } from '../../../../action.ts';
import type { Saved, Sent } from './draft-types.ts';
import type { useStoryDraft } from './use-story-draft.ts';

type Desk = ReturnType<typeof useStoryDraft>;
type Outcome = FormState<unknown> | undefined;
export type Release = (sent: Sent & { override?: string }) => Promise<FormState<Saved>>;
type Risky = { risks: Risk[]; goOn: (override: string) => void };

/** Runs what is done with a story as a whole, and holds what came of it: a message, the reasons against it, or what to look at again. */
export function useMoves(desk: Desk, draft: StoryDraft, onDone: () => void) {
  const [reasons, setReasons] = useState<Reason[]>([]);
  const [risky, setRisky] = useState<Risky>();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function run(work: () => Promise<Outcome>, done: string): Promise<Outcome> {
    setBusy(true);
    setMessage('');
    setReasons([]);
    setRisky(undefined);
    const state = await work().catch(() => undefined);
    setBusy(false);
    if (!state) setMessage('The server did not answer, so it may or may not be done. Look at the status above before you try again.');
    else if (!state.ok) explain(state);
    else {
      setMessage(done);
      onDone();
    }
    return state;
  }

  function explain({ fields, code, message: why }: Extract<FormState, { ok: false }>) {
    if (Object.keys(fields).length > 0) setReasons(Object.entries(fields).map(([field, each]) => ({ field, message: each })));
    else setMessage(code === 'conflict' ? 'Not done yet: somebody else saved first. Look the story over and try again.' : why);
  }

  /** Puts the text before readers, unless something stands against it; what only looks wrong can be gone on with for a reason. */
  async function release(how: Release, done: string): Promise<Outcome> {
    const stands = missing({ ...draft, slug: draft.slug || draft.headline }, Date.now());
    if (stands.length > 0) {
      setReasons(stands);
      return undefined;
    }
    const attempt = async (override?: string): Promise<Outcome> => {
      const state = await run(() => desk.send((sent) => how({ ...sent, override })), done);
      const risks = state && !state.ok ? (state.details as { risks?: Risk[] } | undefined)?.risks : undefined;
      if (!risks) return state;
      setMessage('');
      setRisky({ risks, goOn: attempt });
      return state;
    };
    return attempt();
  }

  return { reasons, risky, message, isBusy, run, release, lookAgain: () => setRisky(undefined) };
}
