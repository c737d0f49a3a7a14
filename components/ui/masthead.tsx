import { wordsFor } from './messages/words.ts';
import { Moment } from './moment.tsx';
import type { Place, Site } from './site.ts';

type MastheadProps = { site: Site; sections: Place[]; current?: string; isFront?: boolean; edition?: number };

/** The paper's name, its sections, and Live and Audio only where a channel is configured; the front's has the paper's line and the day of its newest story. */
export function Masthead({ site, sections, current, isFront = false, edition }: MastheadProps) {
  const Name = isFront ? 'h1' : 'p';
  const hasChannels = Boolean(site.liveUrl || site.audioUrl);
  return (
    <header className={isFront ? 'masthead masthead-front' : 'masthead'}>
      <Name className="masthead-name">
        <a href="/">{site.name}</a>
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
          {hasChannels && <Channels site={site} />}
        </div>
      )}
      <nav className="masthead-sections" aria-label="Sections">
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

function Channels({ site }: { site: Site }) {
  return (
    <nav className="masthead-channels" aria-label="Live">
      {site.liveUrl && (
        <a className="channel-live" href={site.liveUrl}>
          Live
        </a>
      )}
      {site.audioUrl && <a href={site.audioUrl}>Audio only</a>}
    </nav>
  );
}
