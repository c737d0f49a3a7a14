import type { Place } from './site.ts';

/** Where the page stands: News › World. */
export function Breadcrumb({ places }: { places: Place[] }) {
  return (
    <nav className="breadcrumb" aria-label="Breadcrumb">
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
