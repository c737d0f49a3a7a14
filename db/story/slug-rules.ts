import { slugOf } from '../slug.ts';
import type { StoryDraft } from './rules.ts';

/** The slug a story is published under: the one its writer chose, else the one its headline suggests. Apart from the other rules, because it knows every script and is heavy. */
export function slugFor(draft: Pick<StoryDraft, 'slug' | 'headline'>): string {
  return draft.slug || slugOf(draft.headline);
}
