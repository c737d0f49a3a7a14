import { Picture } from '#components/photo/picture.tsx';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';

type CardProps = {
  card: StoryCard;
  site: Site;
  size?: 'lead' | 'large' | 'strip' | 'row' | 'small';
  heading?: 'h2' | 'h3';
  isFirst?: boolean;
  inSection?: string;
};

/** How wide a card's photo is shown where it stands (front.css), and the widest rendition that is of use there. */
const SHOWN = {
  lead: { sizes: '(min-width: 64rem) 44rem, 100vw' },
  large: { sizes: '(min-width: 64rem) 22rem, (min-width: 40rem) 50vw, 100vw', widest: 1440 },
  strip: { sizes: '(min-width: 64rem) 22rem, (min-width: 40rem) 50vw, 8rem', widest: 960 },
  row: { sizes: '13rem', widest: 640 },
};

/** A story in a list; its section is named unless it is the one the list is of. */
export function Card({ card, site, size = 'large', heading: Heading = 'h2', isFirst = false, inSection }: CardProps) {
  return (
    <article className={`card card-${size}`} lang={card.language} dir={card.direction}>
      {card.photo && size !== 'small' && (
        <div className="card-photo">
          <Picture photo={card.photo} {...SHOWN[size]} isFirst={isFirst} alt="" />
        </div>
      )}
      <div className="card-words">
        {card.kicker && <p className="kicker">{card.kicker}</p>}
        <Heading className="card-headline">
          <a href={card.path}>{card.frontHeadline || card.headline}</a>
        </Heading>
        {card.standfirst && size !== 'small' && <p className="card-standfirst">{card.standfirst}</p>}
        <p className="card-meta" lang={site.language} dir={site.direction}>
          {card.sectionSlug !== inSection && <span>{card.sectionName}</span>}{' '}
          <Moment at={card.publishedAt} language={site.language} timeZone={site.timeZone} form={size === 'small' ? 'short' : 'day'} />
        </p>
      </div>
    </article>
  );
}
