import { wordsFor } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import { AirLine, type ShownChannel } from './channel.tsx';

/** The other channels with what each does, and the ways to see and hear those on air. */
export function ChannelList({ channels, site }: { channels: ShownChannel[]; site: Site }) {
  if (channels.length === 0) return null;
  const { live } = wordsFor(site.language, site.language).words;
  return (
    <section className="channel-list" aria-labelledby="other-channels">
      <h2 id="other-channels" className="strip-name">
        {live.others}
      </h2>
      <ul>
        {channels.map(({ slug, name, air, hasPicture, hasSound }) => (
          <li key={slug}>
            <h3 dir="auto">
              <a href={`/live/${slug}`}>{name}</a>
            </h3>
            <AirLine air={air} site={site} />
            {air.isOnAir && (
              <p className="live-choices">
                {hasPicture && (
                  <a href={`/live/${slug}`} aria-label={`${live.watch}: ${name}`}>
                    {live.watch}
                  </a>
                )}
                {hasSound && (
                  <a href={`/live/${slug}/audio`} aria-label={`${live.listen}: ${name}`}>
                    {live.listen}
                  </a>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
