import { Fragment } from 'react';
import { byRole, ROLE_WORDS } from '#db/contributor/rules.ts';
import type { PublicByline } from '#db/release/rules.ts';

/** Who did what for it, each name leading to their other stories; who wrote it needs no words where nobody else is named. */
export function Byline({ bylines }: { bylines: PublicByline[] }) {
  const groups = byRole(bylines);
  const isPlain = groups.every(({ role }) => role === 'by');
  return groups.map(({ role, bylines: people }) => (
    <p key={role} className="byline">
      {!isPlain && `${ROLE_WORDS[role]} `}
      {people.map((byline, index) => (
        <Fragment key={byline.slug || byline.name}>
          {index > 0 && ' · '}
          <a href={`/by/${byline.slug}`} rel="author">
            {byline.name}
          </a>
        </Fragment>
      ))}
    </p>
  ));
}
