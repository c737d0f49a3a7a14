import { wordsFor } from './messages/words.ts';
import type { Place, Site } from './site.ts';

type FooterProps = { site: Site; sections: (Place & { parts: Place[] })[]; house: Place[]; hasChannels: boolean };

/** The foot of every reader page: sections again, the house's accounts, its own pages, and the feed. */
export function Footer({ site, sections, house, hasChannels }: FooterProps) {
  const { words } = wordsFor(site.language, site.language);
  return (
    <footer className="footer">
      <div className="footer-columns">
        <div>
          <p className="footer-name">{site.name}</p>
          <p>{site.tagline}</p>
        </div>
        <nav className="footer-sections" aria-label={words.chrome.allSections}>
          <ul>
            {sections.map(({ href, name, parts }) => (
              <li key={href}>
                <a href={href}>{name}</a>
                {parts.length > 0 && <Parts parts={parts} />}
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={words.chrome.followUs}>
          <ul>
            {site.social.map((url) => (
              <li key={url}>
                <a href={url} rel="me">
                  {networkName(url)}
                </a>
              </li>
            ))}
            {hasChannels && (
              <li>
                <a href="/live">{words.live.name}</a>
              </li>
            )}
            <li>
              <a href="/rss.xml">RSS</a>
            </li>
            <li>
              <a href="/corrections">{words.chrome.corrections}</a>
            </li>
            <li>
              <a href="/archive">{words.archive.name}</a>
            </li>
          </ul>
        </nav>
      </div>
      {house.length > 0 && (
        <nav className="footer-house" aria-label={site.name}>
          <ul>
            {house.map(({ href, name }) => (
              <li key={href}>
                <a href={href} dir="auto">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p className="footer-note">
        {words.noCookies} <a href="/privacy">{words.counting}</a>
      </p>
    </footer>
  );
}

function Parts({ parts }: { parts: Place[] }) {
  return (
    <ul>
      {parts.map(({ href, name }) => (
        <li key={href}>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const NETWORKS: Record<string, string> = {
  'x.com': 'X',
  'twitter.com': 'Twitter',
  'facebook.com': 'Facebook',
  'bsky.app': 'Bluesky',
  'instagram.com': 'Instagram',
  'youtube.com': 'YouTube',
};

/** The name readers know a network by, or its host for those we do not know. */
function networkName(url: string): string {
  const host = new URL(url).hostname.replace(/^www\./, '');
  return NETWORKS[host] ?? host;
}
