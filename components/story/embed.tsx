import type { Body } from '#db/story/body-rules.ts';
import { type EmbedAddress, frameOf, PROVIDER_NAMES } from '#db/story/embed-rules.ts';

type Embed = EmbedAddress & { author: string; text: string };

/** Something of another site as a card of ours: nothing is fetched from there until a reader follows the link, or asks for the frame where script runs. */
export function EmbedCard({ embed }: { embed: Embed }) {
  const name = PROVIDER_NAMES[embed.provider];
  const frame = frameOf(embed);
  const card = (
    <figure className="embed">
      <p className="embed-provider">{name}</p>
      {embed.text && <blockquote className="embed-text">{embed.text}</blockquote>}
      <figcaption>
        {embed.author && <span className="embed-author">{embed.author}</span>}{' '}
        <a href={embed.url} rel="noopener nofollow">
          {frame ? `Open on ${name}` : `See it on ${name}`}
        </a>
      </figcaption>
    </figure>
  );
  if (!frame) return card;
  return (
    <embed-card data-frame={frame} data-name={name}>
      {card}
    </embed-card>
  );
}

/** The script that shows frames when asked; only on pages that have one. */
export function EmbedScript({ body }: { body: Body }) {
  if (!body.content.some((block) => block.type === 'embed' && frameOf(block.attrs))) return null;
  return <script type="module" src="/enhance/embed-card.js" />;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'embed-card': React.HTMLAttributes<HTMLElement> & { 'data-frame': string; 'data-name': string };
    }
  }
}
