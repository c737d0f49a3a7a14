import type { Around } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';
import { Card, stripSlot } from './card.tsx';

/** Under a story: others like it. */
export function Alike({ cards, site, around }: { cards: StoryCard[]; site: Site; around: Around }) {
  if (cards.length === 0) return null;
  return (
    <section className="strip alike" aria-labelledby="alike" lang={around.language} dir={around.direction}>
      <h2 className="strip-name" id="alike">
        {around.words.alike}
      </h2>
      <div className="strip-cards">
        {cards.map((card) => (
          <Card key={card.path} card={card} site={site} size="strip" slot={stripSlot(cards.length)} heading="h3" />
        ))}
      </div>
    </section>
  );
}
