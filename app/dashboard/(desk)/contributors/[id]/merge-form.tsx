'use client';

import type { ReactNode } from 'react';
import { MergeChoice } from '#components/desk/merge-choice.tsx';
import type { Named } from '#db/search/name-rules.ts';
import { merge } from '../actions.ts';

/** Chooses the contributor that stays, and merges this one into them. */
export function MergeForm({ contributor, into, children }: { contributor: Named; into?: Named; children: ReactNode }) {
  return (
    <MergeChoice
      label="The contributor who stays"
      source="contributors"
      ownId={contributor.id}
      into={into}
      word="Merge into"
      run={(intoId) => merge({ contributorId: contributor.id, intoId })}
    >
      {children}
    </MergeChoice>
  );
}
