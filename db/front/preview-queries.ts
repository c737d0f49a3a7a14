import { getPreview } from '../story/preview.ts';
import { type Actor, may } from '../user/rules.ts';
import { getFrontDraft, listFrontFacts } from './queries.ts';
import { resolveFront } from './resolve.ts';
import { type FrontStory, type Layout, type ShownContainer, storiesOf } from './rules.ts';
import type { Filled, FrontFacts } from './warn-rules.ts';

/** The stories a layout is filled with by itself, in the order they are drawn, by container. */
export async function listFilled(actor: Actor, layout: Layout, language: string): Promise<Filled> {
  if (!may(actor, 'front.edit')) return {};
  const own = new Set(storiesOf(layout));
  const containers = await resolveFront(layout, Date.now(), language);
  const ids = containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId)).filter((id) => !own.has(id));
  const facts = new Map((await listFrontFacts(actor, ids)).map((each) => [each.storyId, each]));
  return Object.fromEntries(containers.map(({ id, cards }) => [id, cards.flatMap(({ storyId }) => facts.get(storyId) ?? [])]));
}

/** The same for the draft that is kept of a front, with what is known of the stories chosen in it. */
export async function listFilledOf(actor: Actor, place: string, language: string): Promise<{ filled: Filled; facts: FrontFacts[] }> {
  const draft = await getFrontDraft(actor, place);
  if (!draft) return { filled: {}, facts: [] };
  const [filled, facts] = await Promise.all([listFilled(actor, draft.layout, language), listFrontFacts(actor, storiesOf(draft.layout))]);
  return { filled, facts };
}

/** A layout as readers would see it, with the newest text of stories they do not see yet. */
export async function previewFront(actor: Actor, layout: Layout, language: string): Promise<ShownContainer[]> {
  const known = new Map<string, FrontStory>();
  const facts = await listFrontFacts(actor, storiesOf(layout));
  for (const { storyId } of facts.filter(({ standing }) => standing !== 'live')) {
    const story = await getPreview(actor, storyId);
    if (story) known.set(storyId, { ...story, photo: story.photos[0] ?? null, authors: story.bylines.map(({ name }) => name) });
  }
  return resolveFront(layout, Date.now(), language, known);
}
