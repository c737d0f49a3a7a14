import type { Container, ContainerKind, FrontCard, Layout } from './rules.ts';

const PLAIN = { kicker: '', headline: '', standfirst: '', size: 'usual', crop: 'centre', pinnedAt: null, sublinks: [] } as const;
const USUAL: Record<ContainerKind, number> = { lead: 8, rows: 6, list: 8, strip: 4, opinion: 4, 'most-read': 5 };

/** Puts a story's card into a container before the card at `index`, or last; wherever else it stood it is taken from there, with what was chosen for it. */
export function putCard(layout: Layout, storyId: string, containerId: string, index = Number.POSITIVE_INFINITY): Layout {
  const known = cardOf(layout, storyId);
  const card: FrontCard = known?.card ?? { ...PLAIN, storyId, sublinks: [] };
  const isLater = known?.container.id === containerId && known.index < index;
  const at = isLater ? index - 1 : index;
  return withContainers(takeCard(layout, storyId), containerId, (container) => ({ ...container, cards: container.cards.toSpliced(at, 0, card) }));
}

/** Takes a story's card off the front. */
export function takeCard(layout: Layout, storyId: string): Layout {
  return { containers: layout.containers.map((each) => ({ ...each, cards: each.cards.filter((card) => card.storyId !== storyId) })) };
}

/** Moves a card one place up or down; from the first or last place of a container into the one before or after it. */
export function nudgeCard(layout: Layout, storyId: string, step: -1 | 1): Layout {
  const known = cardOf(layout, storyId);
  if (!known) return layout;
  const { container, index } = known;
  const next = index + step;
  if (next >= 0 && next < container.cards.length) return putCard(layout, storyId, container.id, step > 0 ? next + 1 : next);
  const beside = layout.containers[layout.containers.indexOf(container) + step];
  return beside ? putCard(layout, storyId, beside.id, step > 0 ? 0 : undefined) : layout;
}

/** Changes what was chosen for one card. */
export function changeCard(layout: Layout, storyId: string, patch: Partial<FrontCard>): Layout {
  return {
    containers: layout.containers.map((each) => ({ ...each, cards: each.cards.map((card) => (card.storyId === storyId ? { ...card, ...patch } : card)) })),
  };
}

/** Adds an empty container at the foot of the front. */
export function addContainer({ containers }: Layout, id: string, kind: ContainerKind): Layout {
  return { containers: [...containers, { id, kind, name: '', fill: { by: 'nothing', id: '' }, most: USUAL[kind], cards: [] }] };
}

/** Changes what a container is. */
export function changeContainer(layout: Layout, containerId: string, patch: Partial<Container>): Layout {
  return withContainers(layout, containerId, (container) => ({ ...container, ...patch }));
}

/** Moves a container one place up or down. */
export function nudgeContainer({ containers }: Layout, containerId: string, step: -1 | 1): Layout {
  const index = containers.findIndex(({ id }) => id === containerId);
  const container = containers[index];
  if (!container || index + step < 0 || index + step >= containers.length) return { containers };
  return { containers: containers.toSpliced(index, 1).toSpliced(index + step, 0, container) };
}

/** Takes a container off the front with its cards. */
export function takeContainer({ containers }: Layout, containerId: string): Layout {
  return { containers: containers.filter(({ id }) => id !== containerId) };
}

function withContainers({ containers }: Layout, containerId: string, change: (container: Container) => Container): Layout {
  return { containers: containers.map((each) => (each.id === containerId ? change(each) : each)) };
}

function cardOf({ containers }: Layout, storyId: string) {
  for (const container of containers) {
    const index = container.cards.findIndex((card) => card.storyId === storyId);
    const card = container.cards[index];
    if (card) return { container, card, index };
  }
  return undefined;
}
