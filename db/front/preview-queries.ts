import { getPreview } from '../story/preview.ts';
import type { Actor } from '../user/rules.ts';
import { getFrontDraft } from './queries.ts';
import { resolveFront } from './resolve.ts';
import { type FrontStory, type ShownContainer, storiesOf } from './rules.ts';

/** A front's draft as readers would see it, with the newest text of stories they do not see yet; undefined where nothing is arranged. */
export async function previewFront(actor: Actor, place: string, language: string): Promise<ShownContainer[] | undefined> {
  const draft = await getFrontDraft(actor, place);
  if (!draft) return undefined;
  const known = new Map<string, FrontStory>();
  for (const storyId of storiesOf(draft.layout)) {
    const story = await getPreview(actor, storyId);
    if (story) known.set(storyId, { ...story, photo: story.photos[0] ?? null, authors: story.bylines.map(({ name }) => name) });
  }
  return resolveFront(draft.layout, Date.now(), language, known);
}
