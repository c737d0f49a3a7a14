import type { Words } from '#components/ui/messages/words.ts';
import type { StoryCard } from '#db/release/rules.ts';

/** What is read most, numbered. Nothing where nothing was counted yet. */
export function MostRead({ cards, words, name = words.mostRead }: { cards: StoryCard[]; words: Words; name?: string }) {
  if (cards.length === 0) return null;
  return (
    <section className="strip most-read" aria-labelledby="most-read">
      <h2 className="strip-name" id="most-read">
        {name}
      </h2>
      <ol>
        {cards.map((card) => (
          <li key={card.path} lang={card.language} dir={card.direction}>
            <a href={card.path}>{card.frontHeadline || card.headline}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
