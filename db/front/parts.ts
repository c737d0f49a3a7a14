import { cropName } from '../photo/crop-rules.ts';
import { cutsNamed } from '../photo/cuts.ts';
import { type FrontStory, type Layout, partsOf } from './rules.ts';

/** Gives the photo of each card the part that was cut out for it, where the story still leads with that photo and the part is made. */
export async function cutCards(stories: Map<string, FrontStory>, layout: Layout): Promise<void> {
  const parts = partsOf(layout);
  if (parts.length === 0) return;
  const made = await cutsNamed(
    parts.map(({ photoId }) => photoId),
    parts.map(({ rectangle }) => cropName(rectangle)),
  );
  for (const { storyId, crop } of layout.containers.flatMap(({ cards }) => cards)) {
    const story = stories.get(storyId);
    if (typeof crop === 'string' || story?.photo?.photoId !== crop.photoId || story.photo.isStandIn) continue;
    const card = made.get(`${crop.photoId} ${cropName(crop.rectangle)}`);
    if (card) stories.set(storyId, { ...story, photo: { ...story.photo, cuts: { ...story.photo.cuts, card } } });
  }
}
