import { wordsFor } from '#components/ui/messages/words.ts';
import type { Site } from '#components/ui/site.ts';
import { renditionPath } from '#db/photo/rules.ts';
import type { PublicPhoto } from '#db/release/rules.ts';

/** What a player needs of a channel that is on air. */
export type Playable = { slug: string; name: string; hlsUrl: string; audioUrl: string; hasPicture: boolean; origins: string[]; poster: PublicPhoto | null };

type PlayerProps = { channel: Playable; isAudio: boolean; isWindow?: boolean; site: Site };

/** Plays a channel: the browser's own player without script, one with captions, audio only and a memory with it. Nothing is loaded before play is pressed. */
export function Player({ channel, isAudio, isWindow = false, site }: PlayerProps) {
  const { live } = wordsFor(site.language, site.language).words;
  const { slug, name, hlsUrl, audioUrl, origins } = channel;
  const address = isAudio ? audioUrl : hlsUrl;
  const label = `${isAudio ? live.audioOnly : live.name}: ${name}`;
  const poster = jpegOf(channel.poster);
  const hosts = origins.map((origin) => new URL(origin).host);
  return (
    <live-player
      class={isWindow ? 'live-player live-player-window' : 'live-player'}
      data-mode={isAudio ? 'audio' : 'video'}
      data-hls={hlsUrl}
      data-audio={audioUrl}
      data-origins={origins.join(' ')}
      data-name={name}
      data-site={site.name}
      data-artwork={poster ?? '/icon.png'}
      data-says={JSON.stringify(live.says)}
    >
      {isAudio ? (
        // biome-ignore lint/a11y/useMediaCaption: sound alone has no captions
        <audio controls preload="none" src={address} aria-label={label} />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: captions come with the stream
        <video controls playsInline preload="none" src={address} poster={poster} aria-label={label} />
      )}
      <p className="live-says" role="status" />
      <p className="live-choices">
        {!isWindow && audioUrl && hlsUrl && (
          <>
            <a data-choice="audio" href={`/live/${slug}/audio`}>
              {live.audioOnly}
            </a>
            <a data-choice="video" href={`/live/${slug}`}>
              {live.withPicture}
            </a>
          </>
        )}
        {!isWindow && audioUrl && (
          <a data-choice="window" href={`/live/${slug}/window`} target="live-window">
            {live.inWindow}
          </a>
        )}
        <a className="live-direct" href={address} rel="noopener nofollow">
          {live.direct}
        </a>
      </p>
      {!isWindow && hosts.length > 0 && <p className="live-note">{live.loadsFrom(hosts.join(', '))}</p>}
      <noscript>
        <p className="live-note">{live.noScript}</p>
      </noscript>
      <script type="module" src="/enhance/live-player.js" />
    </live-player>
  );
}

function jpegOf(photo: PublicPhoto | null): string | undefined {
  const jpegs = photo?.renditions.filter(({ format }) => format === 'jpeg') ?? [];
  const best = jpegs.find(({ width }) => width >= 960) ?? jpegs.at(-1);
  return photo && best ? renditionPath(photo.key, best) : undefined;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-player': React.HTMLAttributes<HTMLElement> & { class: string } & Record<`data-${string}`, string>;
    }
  }
}
