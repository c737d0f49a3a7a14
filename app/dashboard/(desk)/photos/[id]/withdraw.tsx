'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActButton } from '#components/desk/act-button.tsx';
import { answered } from '#components/desk/answered.ts';
import { AskButton } from '#components/desk/ask-button.tsx';
import { putBack, withdraw } from './actions.ts';

/** Takes the photo from every page with one button, for a reason; or puts it back. */
export function Withdraw({ photoId, isWithdrawn }: { photoId: string; isWithdrawn: boolean }) {
  const router = useRouter();
  const [message, setMessage] = useState('');

  async function run(reason: string) {
    const state = await answered(withdraw({ photoId, reason }));
    setMessage(state?.ok ? '' : (state?.message ?? 'The server did not answer. Nothing was changed; try again.'));
    router.refresh();
  }

  if (isWithdrawn) return <ActButton name="Undo the withdrawal" run={() => putBack({ photoId })} done="It is back wherever it was." />;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <AskButton name="Withdraw everywhere" question="It goes from every page at once." asksWhy onYes={run} />
      <span role="status" className="text-sm">
        {message}
      </span>
    </span>
  );
}
