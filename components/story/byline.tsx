import { Fragment } from 'react';
import type { Named } from '#db/release/rules.ts';

/** Who wrote it, each name leading to their other stories. */
export function Byline({ bylines }: { bylines: Named[] }) {
  if (bylines.length === 0) return null;
  return (
    <p className="byline">
      {bylines.map((byline, index) => (
        <Fragment key={byline.name}>
          {index > 0 && ' · '}
          <a href={`/by/${byline.slug}`} rel="author">
            {byline.name}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
