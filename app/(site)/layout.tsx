import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { currentTheme } from '#db/theme/public.ts';
import { themeCss } from '#db/theme/rules.ts';
import './site.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { 'max-image-preview': 'large' } };

export default function SiteLayout({ children }: { children: ReactNode }) {
  const theme = currentTheme();
  return (
    <>
      <link rel="preload" href="/fonts/broadsheet-serif.woff2" as="font" type="font/woff2" crossOrigin="" />
      {themeCss(theme) && <link rel="stylesheet" href={`/theme.css?v=${theme.version}`} />}
      {children}
    </>
  );
}
