import { Picture } from '#components/photo/picture.tsx';
import { wordsFor } from './messages/words.ts';
import { Moment } from './moment.tsx';
import type { Place, Site } from './site.ts';

type Air = { isSeen: boolean; isHeard: boolean };
type MastheadProps = { site: Site; sections: Place[]; air: Air; current?: string; isFront?: boolean; edition?: number };

/** The paper's name, its sections, and Live and Audio only while a channel is on air; the front's has the paper's line and the day of its newest story. */
export function Masthead({ site, sections, air, current, isFront = false, edition }: MastheadProps) {
  const Name = isFront ? 'h1' : 'p';
  const hasChannels = air.isSeen || air.isHeard;
  return (
    <header className={isFront ? 'masthead masthead-front' : 'masthead'}>
      <Name className="masthead-name">
        <a href="/">{site.logo ? <Picture photo={site.logo} sizes="(min-width: 40rem) 24rem, 70vw" isFirst alt={site.name} /> : site.name}</a>
      </Name>
      <a className="masthead-search" href="/search" aria-current={current === '/search' ? 'page' : undefined}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 5 5" />
        </svg>
        <span>{wordsFor(site.language, site.language).words.search.name}</span>
      </a>
      {(isFront || hasChannels) && (
        <div className="masthead-folio">
          {isFront && <p className="masthead-tagline">{site.tagline}</p>}
          {edition !== undefined && (
            <p className="masthead-edition">
              <Moment at={edition} language={site.language} timeZone={site.timeZone} form="weekday" />
            </p>
          )}
          {hasChannels && <Channels site={site} air={air} />}
        </div>
      )}
      <nav className="masthead-sections" aria-label={wordsFor(site.language, site.language).words.chrome.sections}>
        <ul>
          {sections.map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={href === current ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

function Channels({ site, air }: { site: Site; air: Air }) {
  const { live } = wordsFor(site.language, site.language).words;
  return (
    <nav className="masthead-channels" aria-label={live.name}>
      {air.isSeen && (
        <a className="channel-live" href="/live">
          {live.name}
        </a>
      )}
      {air.isHeard && <a href="/live/audio">{live.audioOnly}</a>}
    </nav>
  );
}
