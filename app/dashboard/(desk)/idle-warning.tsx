'use client';

import { useEffect, useState } from 'react';

type TimeLeft = { left: number; warnBelow: number; canStay: boolean };

const LOOK_AGAIN = 20_000;

/** Warns before the session ends by itself, in time to stay; what is being typed is not touched. */
export function IdleWarning({ atFirst }: { atFirst: TimeLeft }) {
  const [time, setTime] = useState(atFirst);
  const ask = async (method: 'GET' | 'POST') => {
    const answer = await fetch('/api/desk/session', { method }).catch(() => undefined);
    const said = await answer?.json().catch(() => undefined);
    setTime((known) => (typeof said?.left === 'number' ? said : { ...known }));
  };

  useEffect(() => {
    const timer = setTimeout(() => ask('GET'), Math.max(LOOK_AGAIN, time.left - time.warnBelow));
    const look = () => document.visibilityState === 'visible' && time.left <= time.warnBelow && ask('GET');
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  });

  return (
    <div role="alert" className="sticky top-0 z-20">
      {time.left <= time.warnBelow && (
        <div className="flex flex-wrap items-center gap-3 border-b border-line bg-wash px-4 py-2 sm:px-6">
          <p>{wordsFor(time)}</p>
          {time.left > 0 && time.canStay && (
            <button type="button" className="button button-main" onClick={() => ask('POST')}>
              Stay signed in
            </button>
          )}
          {time.left === 0 && (
            <a className="button" href="/sign-in" target="_blank" rel="noopener">
              Sign in on another tab
            </a>
          )}
        </div>
      )}
    </div>
  );
}

function wordsFor({ left, canStay }: TimeLeft): string {
  if (left === 0) return 'You are signed out. What you typed is kept on this page: sign in on another tab, then go on here.';
  const minutes = Math.ceil(left / 60_000);
  const until = minutes === 1 ? 'in one minute' : `in ${minutes} minutes`;
  return canStay ? `Nothing was done here for a while: you will be signed out ${until}.` : `Your session ends ${until}. Save what you write and sign in anew.`;
}
