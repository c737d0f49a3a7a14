import { Picture } from '#components/photo/picture.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import type { Site } from '#components/ui/site.ts';
import type { Air, Run } from '#db/live/timetable-rules.ts';
import { type Playable, Player } from './player.tsx';

export type ShownChannel = Playable & { hasSound: boolean; description: string; air: Air; coming: Run[]; since: number | null };

type ChannelProps = { channel: ShownChannel; isAudio: boolean; site: Site };

/** One channel: what is on, its player, and what comes; off air it says when it is back. */
export function Channel({ channel, isAudio, site }: ChannelProps) {
  const { air, poster } = channel;
  const { words } = wordsFor(site.language, site.language);
  return (
    <article className={isAudio ? 'channel channel-audio' : 'channel'}>
      <header className="channel-head">
        <h1 dir="auto">{channel.name}</h1>
        <AirLine air={air} site={site} isAudio={isAudio} />
      </header>
      {air.isOnAir ? (
        <Player channel={channel} isAudio={isAudio} site={site} />
      ) : (
        poster && (
          <div className="channel-poster">
            <Picture photo={poster} sizes="(min-width: 64rem) 60rem, 100vw" isFirst />
          </div>
        )
      )}
      {poster && (
        <p className="credit">
          {poster.madeBy && <span className="made-by">{words.madeBy[poster.madeBy]}</span>}{' '}
          {`${words.photoBy} ${poster.credit}`.replace(/^[^:]+: (?=\p{L}+:)/u, '')}
        </p>
      )}
      {channel.description && (
        <p className="channel-description" dir="auto">
          {channel.description}
        </p>
      )}
      <Coming runs={channel.coming.filter(({ from }) => from !== air.now?.from)} site={site} />
    </article>
  );
}

/** Is it on air, with what and until when; or when it comes back. */
export function AirLine({ air, site, isAudio = false }: { air: Air; site: Site; isAudio?: boolean }) {
  const { live } = wordsFor(site.language, site.language).words;
  const zone = { language: site.language, timeZone: site.timeZone };
  if (air.isOnAir) {
    return (
      <p className="channel-air">
        <strong className="channel-live">{live.onAir}</strong> {isAudio && <span className="channel-mode">{live.audioOnly}</span>}
        {air.now && (
          <span>
            {air.now.title && <span dir="auto">{air.now.title} </span>}
            {live.until} <Moment at={air.now.until} {...zone} form="clock" />
          </span>
        )}
      </p>
    );
  }
  return (
    <p className="channel-air">
      <strong>{live.offAir}.</strong>{' '}
      {air.next ? (
        <>
          {live.next} <Moment at={air.next.from} {...zone} form="dayAndClock" />
          {air.next.title && <span dir="auto"> · {air.next.title}</span>}
        </>
      ) : (
        live.unknown
      )}
    </p>
  );
}

function Coming({ runs, site }: { runs: Run[]; site: Site }) {
  if (runs.length === 0) return null;
  const { live } = wordsFor(site.language, site.language).words;
  return (
    <section className="channel-coming" aria-labelledby="coming">
      <h2 id="coming" className="strip-name">
        {live.coming}
      </h2>
      <ol>
        {runs.map(({ title, from, until }) => (
          <li key={from}>
            <span className="channel-time">
              <Moment at={from} language={site.language} timeZone={site.timeZone} form="dayAndClock" />–
              <Moment at={until} language={site.language} timeZone={site.timeZone} form="clock" />
            </span>
            <span dir="auto">{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
