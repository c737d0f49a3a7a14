import type { Container, FrontCard, Layout } from './rules.ts';
import { inPlace, shownSize } from './rules.ts';

/** What the desk knows of a story on a front. Times are UTC milliseconds. */
export type FrontFacts = {
  storyId: string;
  headline: string;
  state: string;
  /** Do readers see it now, or will they by a plan? */
  standing: 'live' | 'scheduled' | 'unseen';
  publishedAt: number | null;
  updatedAt: number;
  photoId: string | null;
};
/** The stories that stand in containers without having been chosen, by container. */
export type Filled = Record<string, FrontFacts[]>;
export type FrontWarning = { containerId: string; storyId: string | null; message: string };

const DAY = 86_400_000;
/** How many characters of a headline fit where it is drawn, before it takes more than four lines. */
export const FITS = { lead: 90, large: 80, row: 110, strip: 80, small: 100, opinion: 90 } as const;
const WITH_PHOTO = new Set(['lead', 'large']);
const LEAD_IS_STALE = DAY;
const CARD_IS_STALE = 7 * DAY;

/** What an editor should look at before a front is launched: nothing of it stands against the launch, since a card without a story readers see gives its place to the next. */
export function frontWarnings({ containers }: Layout, facts: Map<string, FrontFacts>, now: number): FrontWarning[] {
  const photos = new Map<string, string>();
  return containers.flatMap((container) => {
    const empty =
      container.cards.length === 0 && container.fill.by === 'nothing' && container.kind !== 'most-read'
        ? [{ containerId: container.id, storyId: null, message: 'Nothing stands here: add a card or a fill' }]
        : [];
    const unread =
      (container.fill.by === 'section' || container.fill.by === 'tag') && !container.fill.id
        ? [{ containerId: container.id, storyId: null, message: `Choose the ${container.fill.by} it is filled from` }]
        : [];
    const order = inPlace({ cards: container.cards, most: container.cards.length }, new Map(container.cards.map((card) => [card.storyId, card])), []);
    const cards = container.cards.flatMap((card) => {
      const known = facts.get(card.storyId);
      const index = order.indexOf(card);
      const messages = known ? cardWarnings({ container, card, index, known, photos, now }) : ['This story is not there any more'];
      if (index >= container.most) messages.push(`The container shows ${container.most} cards: this one is not among them`);
      return messages.map((message) => ({ containerId: container.id, storyId: card.storyId, message }));
    });
    return [...empty, ...unread, ...cards];
  });
}

type ToCheck = { container: Container; card: FrontCard; index: number; known: FrontFacts; photos: Map<string, string>; now: number };

function cardWarnings({ container, card, index, known, photos, now }: ToCheck): string[] {
  const size = shownSize(container.kind, index, card.size);
  const headline = card.headline || known.headline;
  const found: string[] = [];
  if (known.standing === 'unseen') found.push(known.state === 'withdrawn' ? 'Withdrawn: readers do not see it' : 'Not published: readers do not see it');
  if (known.standing === 'scheduled') found.push('Scheduled: readers see it from its moment on');
  if (headline.length > FITS[size]) found.push(`The headline has ${headline.length} characters; about ${FITS[size]} fit here`);
  if (WITH_PHOTO.has(size) && !known.photoId) found.push('It has no photo for a place this large');
  if (known.photoId && size !== 'small') {
    const other = photos.get(known.photoId);
    if (other) found.push(`The same photo stands with “${other}”`);
    else photos.set(known.photoId, headline);
  }
  const age = now - Math.max(known.publishedAt ?? now, known.updatedAt);
  if (known.standing === 'live' && age > (size === 'lead' ? LEAD_IS_STALE : CARD_IS_STALE)) found.push(`Nothing new in it for ${ageOf(age)}`);
  return found;
}

function ageOf(age: number): string {
  const days = Math.floor(age / DAY);
  return days < 2 ? `${Math.round(age / 3_600_000)} hours` : `${days} days`;
}
