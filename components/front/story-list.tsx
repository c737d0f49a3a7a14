import { Card } from '#components/story/card.tsx';
import { Pager } from '#components/ui/pager.tsx';
import type { Place, Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';

type StoryListProps = {
  name: string;
  description?: string;
  places?: Place[];
  cards: StoryCard[];
  site: Site;
  path: string;
  page: number;
  hasMore: boolean;
};

/** A section's, tag's or author's stories, newest first, the first with a large photo. */
export function StoryList({ name, description, places = [], cards, site, path, page, hasMore }: StoryListProps) {
  return (
    <div className="list-page">
      <header className="list-head">
        <h1 dir="auto">{name}</h1>
        {description && <p dir="auto">{description}</p>}
        {places.length > 0 && (
          <nav aria-label={`Within ${name}`}>
            <ul>
              {places.map((place) => (
                <li key={place.href}>
                  <a href={place.href}>{place.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {cards.length === 0 && <p className="empty">No stories here yet.</p>}
      <div className="list-rows">
        {cards.map((card, index) => (
          <Card
            key={card.path}
            card={card}
            site={site}
            size={index === 0 && page === 1 ? 'lead' : 'row'}
            slot={index === 0 && page === 1 ? 'whole' : 'row'}
            isFirst={index === 0}
          />
        ))}
      </div>
      <Pager path={path} page={page} hasMore={hasMore} />
    </div>
  );
}
