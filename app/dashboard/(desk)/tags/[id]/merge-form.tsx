'use client';

import type { ReactNode } from 'react';
import { MergeChoice } from '#components/desk/merge-choice.tsx';
import type { Named } from '#db/search/name-rules.ts';
import { decline, merge } from '../actions.ts';

type MergeFormProps = { tag: Named; into?: Named; isProposal: boolean; children: ReactNode };

/** Chooses the tag that stays, and merges this one into it; a proposed one is declined by that. */
export function MergeForm({ tag, into, isProposal, children }: MergeFormProps) {
  return (
    <MergeChoice
      label="The tag that stays"
      source="approved-tags"
      ownId={tag.id}
      into={into}
      word={isProposal ? 'Decline, and use' : 'Merge into'}
      run={(intoId) => (isProposal ? decline({ tagId: tag.id, intoId }) : merge({ tagId: tag.id, intoId }))}
    >
      {children}
    </MergeChoice>
  );
}
