'use client';

import { useEffect } from 'react';

/** Keeps what is pressed before the page's program has loaded (`public/desk/early-clicks.js`), and hands it over once it has. */
export function EarlyClicks({ nonce }: { nonce: string | undefined }) {
  useEffect(() => {
    document.dispatchEvent(new Event('desk:ready'));
  }, []);
  return <script nonce={nonce} src="/desk/early-clicks.js" suppressHydrationWarning />;
}
