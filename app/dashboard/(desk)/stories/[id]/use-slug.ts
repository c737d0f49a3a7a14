import { useEffect, useState } from 'react';
import type { StoryDraft } from '#db/story/rules.ts';

/** The address a story has or would get. What suggests one from a headline in any script is loaded only for a story without an address. */
export function useSlug({ slug, headline }: Pick<StoryDraft, 'slug' | 'headline'>): string {
  const [suggested, setSuggested] = useState('');
  useEffect(() => {
    if (slug) return;
    let isCurrent = true;
    import('#db/story/slug-rules.ts').then(({ slugFor }) => isCurrent && setSuggested(slugFor({ slug, headline }))).catch(() => isCurrent && setSuggested(''));
    return () => {
      isCurrent = false;
    };
  }, [slug, headline]);
  return slug || suggested;
}
