import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { bodyProblem } from '#db/story/body-problem-rules.ts';
import type { Body } from '#db/story/body-rules.ts';
import type { Finding } from '#db/story/gate-rules.ts';
import type { FormState } from '../../../../action.ts';
import type { Saved, Sent } from './draft-types.ts';
import type { useStoryDraft } from './use-story-draft.ts';

type Desk = ReturnType<typeof useStoryDraft>;
type Outcome = FormState<unknown> | undefined;
type Refused = Extract<FormState, { ok: false }>;
export type Release = (sent: Sent & { override?: string }) => Promise<FormState<Saved>>;
type GoOn = (override: string) => void;
type Standing = { findings: Finding[]; goOn: GoOn };

/** What the panel that asks for it says beside its own fields. */
const ASKED_FOR = /^(local|kind|correction\..*)$/;

/** Runs what is done with a story as a whole, and holds what came of it: a message, or what stands against it. */
export function useMoves(desk: Desk, onDone: () => void) {
  const [standing, setStanding] = useState<Standing>();
  const [refused, setRefused] = useState<Refused>();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function run(work: () => Promise<Outcome>, done: string, goOn: GoOn = () => undefined): Promise<Outcome> {
    setBusy(true);
    setMessage('');
    setStanding(undefined);
    setRefused(undefined);
    const state = await answered(work());
    setBusy(false);
    if (!state) setMessage('The server did not answer, so it may or may not be done. Look at the status above before you try again.');
    else if (!state.ok) explain(state, goOn);
    else {
      setMessage(done);
      onDone();
    }
    return state;
  }

  function explain(state: Refused, goOn: GoOn) {
    setRefused(state);
    const findings = findingsIn(state, desk.draft.body);
    if (findings.length > 0) setStanding({ findings, goOn });
    if (Object.keys(state.fields).length > 0 || findings.length > 0) return;
    setMessage(state.code === 'conflict' ? 'Not done yet: somebody else saved first. Look the story over and try again.' : state.message);
    // It may not stand where this page believes: what can be done with it is asked for anew.
    onDone();
  }

  /** Puts the text before readers, unless something stands against it; what only looks wrong can be gone on with for a reason. */
  function release(how: Release, done: string, override?: string): Promise<Outcome> {
    const goOn = (reason: string) => release(how, done, reason);
    return run(() => desk.send((sent) => how({ ...sent, override })), done, goOn);
  }

  const isSeen = Boolean((refused?.details as { isLive?: boolean } | undefined)?.isLive);
  return { standing, fields: refused?.fields ?? {}, isSeen, message, isBusy, run, release, lookAgain: () => setStanding(undefined) };
}

/** What the gate found; else what is wrong with single fields of the story, of the text the first reason with its block. */
function findingsIn({ fields, details }: Refused, body: Body): Finding[] {
  const found = (details as { findings?: Finding[] } | undefined)?.findings;
  if (found) return found;
  const wrong = Object.entries(fields).filter(([field]) => !ASKED_FOR.test(field) && !/^body(\.|$)/.test(field));
  const inBody = bodyProblem(fields, body);
  return [
    ...wrong.map(([field, message]): Finding => ({ field, message, severity: 'error' })),
    ...(inBody ? [{ field: 'body', severity: 'error' as const, ...inBody }] : []),
  ];
}
