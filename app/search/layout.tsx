import type { ReactNode } from 'react';
import SiteLayout from '../(site)/layout.tsx';

export const dynamic = 'force-dynamic';

/** A search reads what its address asks, and looks like every other page of the paper. */
export default function SearchLayout({ children }: { children: ReactNode }) {
  return <SiteLayout>{children}</SiteLayout>;
}
