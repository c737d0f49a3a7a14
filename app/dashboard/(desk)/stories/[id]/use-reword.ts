import { type RefObject, useCallback } from 'react';
import type { Body } from '#db/story/body-rules.ts';
import { rewordBlock, wordsIn } from '#db/story/reword-rules.ts';
import type { Change, Now } from './draft-types.ts';

/** The words of one block as they are now, and another wording for it. */
export function useReword(now: RefObject<Now>, change: (patch: Change) => void, show: (body: Body) => void) {
  const wordsAt = useCallback((blockId: string) => wordsIn(now.current.draft.body, blockId), [now]);

  /** Gives one block another wording, here and in the editor; false where the block is gone. */
  const reword = useCallback(
    (blockId: string, is: string) => {
      const { body, language } = now.current.draft;
      if (!body.content.some(({ attrs }) => attrs.id === blockId)) return false;
      const worded = rewordBlock(body, blockId, is, language);
      change({ body: worded });
      show(worded);
      return true;
    },
    [now, change, show],
  );

  return { wordsAt, reword };
}
