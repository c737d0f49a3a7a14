'use client';

import { useSyncExternalStore } from 'react';

type YourTimeProps = { at: number; siteZone: string; language: string };

const never = () => () => undefined;

/** The same moment on the clock of whoever reads, where that is another clock than the site's. */
export function YourTime({ at, siteZone, language }: YourTimeProps) {
  const zone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => siteZone,
  );
  if (zone === siteZone) return null;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at);
  return <span className="hint block">{time}, your time</span>;
}
