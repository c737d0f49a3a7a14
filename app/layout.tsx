import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { site } from './site.ts';

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(site.url),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.tagline,
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
    },
  };
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.language} dir={site.direction}>
      <body>{children}</body>
    </html>
  );
}
