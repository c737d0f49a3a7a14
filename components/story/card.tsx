import { Picture } from '#components/photo/picture.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';

type CardProps = { card: StoryCard; site: Site; size?: 'lead' | 'large' | 'row' | 'small'; slot?: Slot; heading?: 'h2' | 'h3'; isFirst?: boolean };

/** How wide a card's photo is shown where it stands (front.css), and the widest rendition that is of use there. */
const SHOWN = {
  lead: { sizes: '(min-width: 85rem) 41rem, (min-width: 64rem) 48vw, 100vw' },
  whole: { sizes: '(min-width: 68rem) 64rem, 100vw' },
  large: { sizes: '(min-width: 85rem) 40rem, (min-width: 40rem) 48vw, 100vw', widest: 1440 },
  third: { sizes: '(min-width: 85rem) 26rem, (min-width: 54rem) 30vw, (min-width: 40rem) 47vw, 100vw', widest: 1440 },
  second: { sizes: '(min-width: 85rem) 17rem, (min-width: 64rem) 20vw, (min-width: 40rem) 47vw, 100vw', widest: 1440 },
  strip: { sizes: '(min-width: 54rem) 20rem, (min-width: 40rem) 47vw, 100vw', widest: 1440 },
  row: { sizes: '(min-width: 36rem) 13rem, 100vw', widest: 960 },
};
type Slot = keyof typeof SHOWN;

/** A story in a list. */
export function Card({ card, site, size = 'large', slot, heading: Heading = 'h2', isFirst = false }: CardProps) {
  return (
    <article className={`card card-${size}`} lang={card.language} dir={card.direction}>
      {card.photo && size !== 'small' && (
        <div className="card-photo">
          <Picture photo={card.photo} {...SHOWN[slot ?? size]} isFirst={isFirst} alt="" />
        </div>
      )}
      <div className="card-words">
        {card.kicker && <p className="kicker">{card.kicker}</p>}
        <Heading className="card-headline">
          <a href={card.path}>{card.headline}</a>
        </Heading>
        {card.standfirst && size !== 'small' && <p className="card-standfirst">{card.standfirst}</p>}
        <p className="card-meta" lang={site.language} dir={site.direction}>
          <span>{card.sectionName}</span> <Moment at={card.publishedAt} language={site.language} timeZone={site.timeZone} form="date" />
        </p>
      </div>
    </article>
  );
}
