import { Card, type Slot, stripSlot } from '#components/story/card.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import type { ShownCard, ShownContainer } from '#db/front/rules.ts';
import { MostRead } from './most-read.tsx';

/** The containers of a front in their order. */
export function Front({ containers, site }: { containers: ShownContainer[]; site: Site }) {
  if (containers.length === 0) return <p className="empty">{wordsFor(site.language, site.language).words.nothingYet}</p>;
  return (
    <div className="front">
      {containers.map((container, index) => (
        <Drawn key={container.id} container={container} site={site} isFirst={index === 0} />
      ))}
    </div>
  );
}

type ContainerProps = { container: ShownContainer; site: Site; isFirst: boolean };

function Drawn(props: ContainerProps) {
  const { kind, cards, name } = props.container;
  if (kind === 'lead') return <Lead {...props} />;
  if (kind === 'most-read') return <MostRead cards={cards} site={props.site} name={name || undefined} />;
  return <Row {...props} />;
}

/** One story large, two beside it, and the headlines of what follows. */
function Lead({ container: { id, name, cards }, site, isFirst }: ContainerProps) {
  const [lead, ...others] = cards;
  if (!lead) return null;
  const seconds = others.filter(({ size }) => size === 'large');
  const rest = others.filter(({ size }) => size === 'small');
  const small = rest.map((card) => <Card key={card.storyId} card={card} site={site} size="small" slot="row" heading={name ? 'h3' : 'h2'} />);
  return (
    <div className={rest.length > 0 ? 'front-top' : 'front-top front-top-two'}>
      <Card card={lead} site={site} size={lead.size} slot="lead" isFirst={isFirst} />
      {seconds.length > 0 && (
        <div className="front-seconds">
          {seconds.map((card) => (
            <Card key={card.storyId} card={card} site={site} size="large" slot="large" />
          ))}
        </div>
      )}
      {rest.length > 0 && name && (
        <section className="front-latest" aria-labelledby={`at-${id}`}>
          <h2 className="strip-name" id={`at-${id}`} dir="auto">
            {name}
          </h2>
          {small}
        </section>
      )}
      {rest.length > 0 && !name && <div className="front-latest">{small}</div>}
    </div>
  );
}

/** Cards of one size beside or under one another, under the container's name. */
function Row({ container: { id, kind, name, href, cards }, site, isFirst }: ContainerProps) {
  const inSection = href?.startsWith('/tag/') ? undefined : href?.slice(1);
  return (
    <section className={`strip strip-${kind}`} aria-labelledby={name ? `at-${id}` : undefined} aria-label={name ? undefined : cards[0]?.headline}>
      {name && (
        <h2 className="strip-name" id={`at-${id}`} dir="auto">
          {href ? <a href={href}>{name}</a> : name}
        </h2>
      )}
      <div className={`${kind}-cards`}>
        {cards.map((card, index) => (
          <Card
            key={card.storyId}
            card={card}
            site={site}
            size={card.size}
            slot={slotOf(card, kind, cards.length)}
            heading={name ? 'h3' : 'h2'}
            isFirst={isFirst && index === 0}
            inSection={inSection}
          />
        ))}
      </div>
    </section>
  );
}

function slotOf({ isWide }: ShownCard, kind: ShownContainer['kind'], count: number): Slot {
  if (kind !== 'strip') return 'row';
  return isWide ? 'wide' : stripSlot(count);
}
