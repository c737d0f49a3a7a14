import { Picture } from '#components/photo/picture.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { ShownCard } from '#db/front/rules.ts';
import type { StoryCard } from '#db/release/rules.ts';
import { Headline } from './headline.tsx';

type CardProps = {
  /** On an arranged front also what was chosen for it there. */
  card: StoryCard & Partial<Pick<ShownCard, 'crop' | 'isWide' | 'sublinks' | 'authors'>>;
  site: Site;
  size?: ShownCard['size'];
  heading?: 'h2' | 'h3';
  /** Where it stands, for the size of its photo. */
  slot: Slot;
  isFirst?: boolean;
  inSection?: string;
  /** Its number in the series the list is of. */
  part?: number;
};

/** How wide a card's photo is shown where it stands (front.css, lists.css), and the widest rendition that is of use there. */
const SHOWN = {
  lead: { sizes: '(min-width: 85rem) 42.5rem, (min-width: 64rem) 49.7vw, 100vw' },
  whole: { sizes: '(min-width: 85rem) 45.4rem, (min-width: 48rem) 53vw, 100vw' },
  large: { sizes: '(min-width: 85rem) 15.2rem, (min-width: 64rem) 18vw, (min-width: 36rem) 46vw, 100vw', widest: 960 },
  row: { sizes: '(min-width: 36rem) 13.9rem, 8rem', widest: 640 },
  strip1: { sizes: '(min-width: 85rem) 39.7rem, (min-width: 36rem) 46.5vw, 8rem', widest: 960 },
  strip2: { sizes: '(min-width: 85rem) 19rem, (min-width: 64rem) 22vw, (min-width: 36rem) 46vw, 8rem', widest: 960 },
  wide: { sizes: '(min-width: 85rem) 39.4rem, (min-width: 36rem) 46vw, 8rem', widest: 960 },
  strip3: { sizes: '(min-width: 85rem) 25.6rem, (min-width: 56rem) 30vw, (min-width: 36rem) 45.5vw, 8rem', widest: 640 },
  strip4: { sizes: '(min-width: 85rem) 18.7rem, (min-width: 80rem) 22vw, (min-width: 56rem) 30vw, (min-width: 36rem) 45.5vw, 8rem', widest: 640 },
};
export type Slot = keyof typeof SHOWN;

/** A strip of one, two, three or four cards shows wider pictures the fewer it has. */
export function stripSlot(count: number): Slot {
  return (['strip1', 'strip2', 'strip3'] as const)[count - 1] ?? 'strip4';
}

/** A story in a list; its section is named unless it is the one the list is of. */
export function Card({ card, site, size = 'large', slot, heading: Heading = 'h2', isFirst = false, inSection, part }: CardProps) {
  const { words } = wordsFor(card.language, site.language);
  const isSide = card.crop !== undefined && card.crop !== 'centre';
  const shown = size === 'small' || size === 'opinion' ? null : card.photo;
  const label = shown?.madeBy && wordsFor(site.language, site.language).words.madeBy[shown.madeBy];
  return (
    <article className={`card card-${size}${card.isWide ? ' card-wide' : ''}`} lang={card.language} dir={card.direction}>
      {shown && (
        <div className={isSide ? `card-photo crop-${card.crop}` : 'card-photo'}>
          <Picture photo={shown} renditions={isSide ? undefined : shown.cuts.card} {...SHOWN[slot]} isFirst={isFirst} alt="" />
        </div>
      )}
      <div className="card-words">
        {part !== undefined && <p className="card-part">{part}</p>}
        {card.kicker && <p className="kicker">{card.kicker}</p>}
        <Heading className="card-headline">
          <a href={card.path}>
            <Headline story={card} words={words}>
              {card.frontHeadline || card.headline}
            </Headline>
          </a>
        </Heading>
        {size === 'opinion' && card.authors && card.authors.length > 0 && <p className="card-authors">{card.authors.join(' · ')}</p>}
        {card.standfirst && size !== 'small' && <p className="card-standfirst">{card.standfirst}</p>}
        <p className="card-meta" lang={site.language} dir={site.direction}>
          {label && <span className="made-by">{label}</span>} {card.sectionSlug !== inSection && <span>{card.sectionName}</span>}{' '}
          <Moment at={card.publishedAt} language={site.language} timeZone={site.timeZone} form={size === 'small' ? 'short' : 'day'} />
        </p>
        {card.sublinks && card.sublinks.length > 0 && (
          <ul className="card-links">
            {card.sublinks.map((link) => (
              <li key={link.path}>
                <a href={link.path}>
                  <Headline story={link} words={words} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}
