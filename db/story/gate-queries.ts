import { db } from '../client.ts';
import type { Actor } from '../user/rules.ts';
import { photoReasons } from './gate-facts.ts';
import type { StoryDraft } from './rules.ts';

/** What the rights of a draft's photos say against each of them at this moment, by the photo's id: what the gate would say of it. */
export async function listPhotoReasons(_actor: Actor, storyId: string, draft: StoryDraft, now = Date.now()): Promise<Record<string, string[]>> {
  const reasons: Record<string, string[]> = {};
  for (const { index, message } of await photoReasons(db, storyId, draft, now)) {
    const { photoId = '' } = draft.photos[index] ?? {};
    reasons[photoId] = [...(reasons[photoId] ?? []), message];
  }
  return reasons;
}
