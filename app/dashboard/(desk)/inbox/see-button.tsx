'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { see } from './actions.ts';

/** Puts one line of the inbox away, or all. */
export function SeeButton({ name, noticeId }: { name: string; noticeId?: number }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  return (
    <button
      type="button"
      className="button shrink-0"
      disabled={isBusy}
      onClick={() =>
        start(async () => {
          await see({ noticeId });
          router.refresh();
        })
      }
    >
      {name}
    </button>
  );
}
