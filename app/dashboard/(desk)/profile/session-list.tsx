'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { FormState } from '../../../action.ts';
import { endOne, endOthers } from './actions.ts';

type Session = { id: string; device: string; openedAt: number; seenAt: number; isThis: boolean };
type SessionListProps = { sessions: Session[]; language: string; timeZone: string };

/** Where one is signed in, and the way to end it. */
export function SessionList({ sessions, language, timeZone }: SessionListProps) {
  const router = useRouter();
  const [message, setMessage] = useState('');

  async function run(work: Promise<FormState<unknown>>, done: string) {
    const state = await answered(work);
    setMessage(state?.ok ? done : (state?.message ?? 'The server did not answer. Nothing was changed; try again.'));
    router.refresh();
  }

  return (
    <>
      <ul className="sheet divide-y divide-line" aria-label="Where you are signed in">
        {sessions.map(({ id, device, openedAt, seenAt, isThis }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 p-3">
            <p className="min-w-48 flex-1">
              <strong>{device}</strong> {isThis && <span className="text-live">this one</span>}
              <br />
              <span className="text-sm text-quiet">
                Since <Moment at={openedAt} language={language} timeZone={timeZone} form="short" />, last used{' '}
                <Moment at={seenAt} language={language} timeZone={timeZone} form="short" />
              </span>
            </p>
            {!isThis && (
              <button
                type="button"
                className="button"
                aria-label={`Sign out ${device}`}
                onClick={() => run(endOne({ sessionId: id }), `${device} is signed out.`)}
              >
                Sign out
              </button>
            )}
          </li>
        ))}
      </ul>
      <div role="status" className="my-2">
        {message}
      </div>
      {sessions.length > 1 && (
        <AskButton name="Sign out all others" question="Sign out every browser but this one?" onYes={() => run(endOthers({}), 'All others are signed out.')} />
      )}
    </>
  );
}
