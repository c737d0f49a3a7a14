import type { ReactNode } from 'react';
import './site.css';

export const dynamic = 'force-dynamic';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <link rel="preload" href="/fonts/source-serif-4.woff2" as="font" type="font/woff2" crossOrigin="" />
      {children}
    </>
  );
}
