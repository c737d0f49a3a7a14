'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { answered } from '#components/desk/answered.ts';
import { type Named, NamePicker } from '#components/desk/name-picker.tsx';
import { decline, merge } from '../actions.ts';

type MergeFormProps = { tag: Named; known: Named[]; into?: Named; isProposal: boolean; children: ReactNode };

/** Chooses the tag that stays, shows what would change, and does it when asked once more. */
export function MergeForm({ tag, known, into, isProposal, children }: MergeFormProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function run(intoId: string) {
    setBusy(true);
    const state = await answered(isProposal ? decline({ tagId: tag.id, intoId }) : merge({ tagId: tag.id, intoId }));
    setBusy(false);
    if (!state?.ok) return setProblem(state?.message ?? 'The server did not answer. Nothing was changed; try again.');
    router.refresh();
  }

  return (
    <>
      <NamePicker
        id="merge-into"
        label="The tag that stays"
        known={known}
        chosen={into ? [into.id] : []}
        problem={problem}
        isOff={isBusy}
        onChoose={(ids) => router.replace(ids.length > 0 ? `?into=${ids.at(-1)}` : '?', { scroll: false })}
      />
      {children}
      {into && (
        <button type="button" className="button button-main justify-self-start" disabled={isBusy} onClick={() => run(into.id)}>
          {isProposal ? `Decline, and use ${into.name}` : `Merge into ${into.name}`}
        </button>
      )}
    </>
  );
}
