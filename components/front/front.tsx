import { Card, type Slot } from '#components/story/card.tsx';
import { isSameLanguage } from '#components/ui/messages/words.ts';
import { Pager } from '#components/ui/pager.tsx';
import type { Site } from '#components/ui/site.ts';
import type { StoryCard } from '#db/release/rules.ts';

const STRIP_SIZE = 4;
/** A strip of one, two, three or four cards shows wider pictures the fewer it has. */
const SLOTS: Slot[] = ['strip1', 'strip2', 'strip3', 'strip4'];
export type Strip = { slug: string; name: string; cards: StoryCard[] };
type FrontProps = { cards: StoryCard[]; strips: Strip[]; site: Site; hasMore: boolean };

/** The front page: the newest story with a photo leads, the next follow, then a strip for each section. */
export function Front({ cards, strips, site, hasMore }: FrontProps) {
  const lead = cards.slice(0, 6).find((card) => card.photo && isSameLanguage(card.language, site.language)) ?? cards[0];
  if (!lead) return <p className="empty">Nothing is published yet. The first story will appear here.</p>;
  const others = cards.filter((card) => card !== lead);
  const seconds = others.filter((card) => card.photo).slice(0, 2);
  const latest = others.filter((card) => !seconds.includes(card)).slice(0, 5);
  const shown = new Set([lead, ...seconds, ...latest].map((card) => card.path));
  return (
    <div className="front">
      <section className="front-top" aria-label="Top stories">
        <Card card={lead} site={site} size="lead" slot="lead" isFirst />
        <div className="front-seconds">
          {seconds.map((card) => (
            <Card key={card.path} card={card} site={site} size="large" slot="large" />
          ))}
        </div>
        <section className="front-latest" aria-label="Latest">
          <h2 className="strip-name">Latest</h2>
          {latest.map((card) => (
            <Card key={card.path} card={card} site={site} size="small" slot="row" heading="h3" />
          ))}
        </section>
      </section>
      {strips.map((strip) => (
        <SectionStrip key={strip.slug} strip={{ ...strip, cards: strip.cards.filter((card) => !shown.has(card.path)).slice(0, STRIP_SIZE) }} site={site} />
      ))}
      <Pager path="/" page={1} hasMore={hasMore} />
    </div>
  );
}

function SectionStrip({ strip, site }: { strip: Strip; site: Site }) {
  if (strip.cards.length === 0) return null;
  return (
    <section className="strip" aria-labelledby={`strip-${strip.slug}`}>
      <h2 className="strip-name" id={`strip-${strip.slug}`}>
        <a href={`/${strip.slug}`}>{strip.name}</a>
      </h2>
      <div className="strip-cards">
        {strip.cards.map((card) => (
          <Card key={card.path} card={card} site={site} size="strip" slot={SLOTS[strip.cards.length - 1] ?? 'strip4'} heading="h3" inSection={strip.slug} />
        ))}
      </div>
    </section>
  );
}
