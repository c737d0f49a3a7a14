import type { Place, Site } from './site.ts';

type MastheadProps = { site: Site; sections: Place[]; current?: string; isFront?: boolean };

/** The paper's name, its sections, and Live and Audio only where a channel is configured. */
export function Masthead({ site, sections, current, isFront = false }: MastheadProps) {
  const Name = isFront ? 'h1' : 'p';
  return (
    <header className="masthead">
      <div className="masthead-top">
        <p className="masthead-tagline">{site.tagline}</p>
        {(site.liveUrl || site.audioUrl) && (
          <nav className="masthead-channels" aria-label="Live">
            {site.liveUrl && (
              <a className="channel-live" href={site.liveUrl}>
                Live
              </a>
            )}
            {site.audioUrl && <a href={site.audioUrl}>Audio only</a>}
          </nav>
        )}
      </div>
      <Name className="masthead-name">
        <a href="/">{site.name}</a>
      </Name>
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
