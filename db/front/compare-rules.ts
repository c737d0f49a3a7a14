import { cropName } from '../photo/crop-rules.ts';
import type { Container, FrontCard, Layout } from './rules.ts';

export type FrontDifference = { storyId: string | null; kind: 'added' | 'removed' | 'moved' | 'changed'; what: string };

type Placed = { card: FrontCard; container: Container; index: number };

/** What differs between two arrangements of a front: a card that stands elsewhere has moved, and is not told as removed and added. */
export function compareFronts(was: Layout, is: Layout): FrontDifference[] {
  return [...containerDifferences(was, is), ...cardDifferences(was, is)];
}

function containerDifferences(was: Layout, is: Layout): FrontDifference[] {
  const before = new Map(was.containers.map((each, index) => [each.id, { each, index }]));
  const after = new Set(is.containers.map(({ id }) => id));
  const kept = was.containers.filter(({ id }) => after.has(id)).map(({ id }) => id);
  const gone = was.containers.filter(({ id }) => !after.has(id)).map((each) => told('removed', `Container ${nameOf(each, was)}`));
  const rest = is.containers.flatMap((each) => {
    const old = before.get(each.id)?.each;
    if (!old) return [told('added', `Container ${nameOf(each, is)}`)];
    const isMoved = kept.indexOf(each.id) !== is.containers.filter(({ id }) => before.has(id)).indexOf(each);
    const changes = (['kind', 'name', 'most'] as const)
      .filter((field) => old[field] !== each[field])
      .map((field) => `${field} “${old[field]}” → “${each[field]}”`);
    if (old.fill.by !== each.fill.by || old.fill.id !== each.fill.id) changes.push(`filled by ${old.fill.by} → ${each.fill.by}`);
    return [
      ...(isMoved ? [told('moved', `Container ${nameOf(each, is)}`)] : []),
      ...(changes.length > 0 ? [told('changed', `Container ${nameOf(each, is)}: ${changes.join(', ')}`)] : []),
    ];
  });
  return [...gone, ...rest];
}

function cardDifferences(was: Layout, is: Layout): FrontDifference[] {
  const before = placesOf(was);
  const after = placesOf(is);
  const gone = [...before]
    .filter(([storyId]) => !after.has(storyId))
    .map(([storyId, { container }]) => told('removed', `From ${nameOf(container, was)}`, storyId));
  const rest = [...after].flatMap(([storyId, now]) => {
    const old = before.get(storyId);
    if (!old) return [told('added', `${nameOf(now.container, is)}, place ${now.index + 1}`, storyId)];
    const from = `${nameOf(old.container, was)}, place ${old.index + 1}`;
    const to = `${nameOf(now.container, is)}, place ${now.index + 1}`;
    const changes = fieldsOf(old.card, now.card);
    return [
      ...(isElsewhere(old, now, before, after) ? [told('moved', `${from} → ${to}`, storyId)] : []),
      ...(changes.length > 0 ? [told('changed', changes.join(', '), storyId)] : []),
    ];
  });
  return [...gone, ...rest];
}

/** In another container, or in another order among those cards that stayed in its own. */
function isElsewhere(old: Placed, now: Placed, before: Map<string, Placed>, after: Map<string, Placed>): boolean {
  if (old.container.id !== now.container.id) return true;
  const stayed = (card: FrontCard) => before.get(card.storyId)?.container.id === now.container.id && after.get(card.storyId)?.container.id === now.container.id;
  const rank = (container: Container, card: FrontCard) => container.cards.filter(stayed).findIndex(({ storyId }) => storyId === card.storyId);
  return rank(old.container, old.card) !== rank(now.container, now.card);
}

function fieldsOf(was: FrontCard, is: FrontCard): string[] {
  const texts = (['kicker', 'headline', 'standfirst', 'size'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) => `${field} “${was[field]}” → “${is[field]}”`);
  if (cropText(was.crop) !== cropText(is.crop)) texts.push(`crop “${cropText(was.crop)}” → “${cropText(is.crop)}”`);
  if (was.pinnedAt !== is.pinnedAt) texts.push(is.pinnedAt === null ? 'no longer pinned' : `pinned at ${is.pinnedAt}`);
  if (was.sublinks.join() !== is.sublinks.join()) texts.push('other links under it');
  return texts;
}

function cropText(crop: FrontCard['crop']): string {
  return typeof crop === 'string' ? crop : cropName(crop.rectangle);
}

function placesOf({ containers }: Layout): Map<string, Placed> {
  return new Map(containers.flatMap((container) => container.cards.map((card, index) => [card.storyId, { card, container, index }] as const)));
}

function nameOf(container: Container, { containers }: Layout): string {
  return container.name || `${container.kind} ${containers.findIndex(({ id }) => id === container.id) + 1}`;
}

function told(kind: FrontDifference['kind'], what: string, storyId: string | null = null): FrontDifference {
  return { kind, what, storyId };
}
