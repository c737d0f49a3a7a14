import type { ReactNode } from 'react';
import { Figure } from '#components/photo/figure.tsx';
import { Card } from '#components/story/card.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Pager } from '#components/ui/pager.tsx';
import type { Place, Site } from '#components/ui/site.ts';
import { PAGE_SIZE, type PublicPhoto, type StoryCard } from '#db/release/rules.ts';

type StoryListProps = {
  name: string;
  description?: string;
  photo?: PublicPhoto | null;
  places?: Place[];
  /** What is arranged by hand, over the rest. */
  front?: ReactNode;
  cards: StoryCard[];
  site: Site;
  path: string;
  /** The slug of the section the list is of. */
  section?: string;
  page: number;
  hasMore: boolean;
  /** A series is numbered from its first part on. */
  isSeries?: boolean;
};

/** A section's, tag's or author's stories, newest first, the first with a large photo; a series from its first part on. */
export function StoryList({ name, description, photo, places = [], front, cards, site, path, section, page, hasMore, isSeries = false }: StoryListProps) {
  const { words } = wordsFor(site.language, site.language);
  const isLed = page === 1 && !front && !isSeries;
  return (
    <div className="list-page">
      <header className="list-head">
        <h1 dir="auto">{name}</h1>
        {description && <p dir="auto">{description}</p>}
        {photo && page === 1 && <Figure photo={photo} sizes="(min-width: 40rem) 20rem, 100vw" isFirst words={words} />}
        {places.length > 0 && (
          <nav aria-label={words.chrome.within(name)}>
            <ul>
              {places.map((place) => (
                <li key={place.href}>
                  <a href={place.href}>{place.name}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <a className="list-feed" href={`${path === '/' ? '' : path}/rss.xml`}>
          {words.chrome.byRss}
        </a>
      </header>
      {front}
      {cards.length === 0 && !front && <p className="empty">{words.chrome.noStories}</p>}
      <div className={front ? 'list-rows list-more' : 'list-rows'}>
        {cards.map((card, index) => (
          <Card
            key={card.path}
            card={card}
            site={site}
            size={index === 0 && isLed ? 'lead' : 'row'}
            slot={index === 0 && isLed ? 'whole' : 'row'}
            isFirst={index === 0 && !front}
            inSection={section}
            part={isSeries ? (page - 1) * PAGE_SIZE + index + 1 : undefined}
          />
        ))}
      </div>
      <Pager path={path} page={page} hasMore={hasMore} words={words} />
    </div>
  );
}
