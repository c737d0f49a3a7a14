import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DeskBar } from '#components/desk/desk-bar.tsx';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../auth.ts';
import { site } from '../../site.ts';
import '../../desk.css';
import { SignOut } from './sign-out.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: { template: '%s · Desk', default: 'Stories · Desk' }, robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const places = [
    { href: '/dashboard', name: 'Stories' },
    { href: '/dashboard/agenda', name: 'Agenda' },
    { href: '/dashboard/photos', name: 'Photos' },
    ...(may(actor, 'tag.edit') ? [{ href: '/dashboard/tags', name: 'Tags' }] : []),
    ...(may(actor, 'contributor.edit') ? [{ href: '/dashboard/contributors', name: 'Contributors' }] : []),
    ...(may(actor, 'section.create') ? [{ href: '/dashboard/sections', name: 'Sections' }] : []),
    ...(may(actor, 'user.add') ? [{ href: '/dashboard/people', name: 'People' }] : []),
    ...(may(actor, 'audit.read') ? [{ href: '/dashboard/audit', name: 'Audit' }] : []),
  ];
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <DeskBar siteName={site.name} places={places} actor={{ name: actor.name, role: actor.role }}>
        <SignOut />
      </DeskBar>
      <main id="content" className="mx-auto max-w-6xl px-4 py-6 sm:px-6">
        {children}
      </main>
    </>
  );
}
