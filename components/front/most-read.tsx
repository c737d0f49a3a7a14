import { Headline } from '#components/story/headline.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';

/** What is read most, numbered. Nothing where nothing was counted yet. */
export function MostRead({ cards, site, name = wordsFor(site.language, site.language).words.mostRead }: { cards: StoryCard[]; site: Site; name?: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="strip most-read" aria-labelledby="most-read">
      <h2 className="strip-name" id="most-read">
        {name}
      </h2>
      <ol>
        {cards.map((card) => (
          <li key={card.path} lang={card.language} dir={card.direction}>
            <a href={card.path}>
              <Headline story={card} words={wordsFor(card.language, site.language).words}>
                {card.frontHeadline || card.headline}
              </Headline>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
