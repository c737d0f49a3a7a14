import type { Words } from './messages/words.ts';
import type { Place } from './site.ts';

/** Where the page stands: News › World. */
export function Breadcrumb({ places, words }: { places: Place[]; words: Words }) {
  return (
    <nav className="breadcrumb" aria-label={words.chrome.breadcrumb}>
      <ol>
        {places.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
