import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DeskBar } from '#components/desk/desk-bar.tsx';
import { EarlyClicks } from '#components/desk/early-clicks.tsx';
import { PaletteOpener } from '#components/desk/palette/palette-opener.tsx';
import { countWaiting } from '#db/comment/queries.ts';
import { countNotices } from '#db/notice/queries.ts';
import { countOpenReports } from '#db/report/queries.ts';
import { may } from '#db/user/rules.ts';
import { getTimeLeft } from '#db/user/session-queries.ts';
import { requireActor } from '../../auth.ts';
import { site } from '../../site.ts';
import '../../desk.css';
import { IdleWarning } from './idle-warning.tsx';
import { SignOut } from './sign-out.tsx';
import { create } from './stories/actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: { template: '%s · Desk', default: 'Stories · Desk' }, robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [waiting, comments, reports, timeLeft] = await Promise.all([
    countNotices(actor),
    countWaiting(actor),
    countOpenReports(actor),
    getTimeLeft(actor.sessionId ?? ''),
  ]);
  const places = [
    { href: '/dashboard', name: 'Stories' },
    { href: '/dashboard/board', name: 'Board' },
    { href: '/dashboard/inbox', name: waiting > 0 ? `Inbox (${waiting})` : 'Inbox' },
    ...(reports > 0 || may(actor, 'report.answer') ? [{ href: '/dashboard/reports', name: reports > 0 ? `Reports (${reports})` : 'Reports' }] : []),
    { href: '/dashboard/agenda', name: 'Agenda' },
    ...(may(actor, 'front.edit') ? [{ href: '/dashboard/fronts', name: 'Fronts' }] : []),
    { href: '/dashboard/photos', name: 'Photos' },
    ...(may(actor, 'comment.read') ? [{ href: '/dashboard/comments', name: comments > 0 ? `Comments (${comments})` : 'Comments' }] : []),
    { href: '/dashboard/style', name: 'Style' },
    ...(may(actor, 'tag.edit') ? [{ href: '/dashboard/tags', name: 'Tags' }] : []),
    ...(may(actor, 'channel.air') ? [{ href: '/dashboard/live', name: 'Live' }] : []),
    ...(may(actor, 'contributor.edit') ? [{ href: '/dashboard/contributors', name: 'Contributors' }] : []),
    ...(may(actor, 'section.create') ? [{ href: '/dashboard/sections', name: 'Sections' }] : []),
    ...(may(actor, 'theme.set') ? [{ href: '/dashboard/theme', name: 'Look' }] : []),
    ...(may(actor, 'leaflet.edit') ? [{ href: '/dashboard/leaflets', name: 'House' }] : []),
    ...(may(actor, 'user.add') ? [{ href: '/dashboard/people', name: 'People' }] : []),
    ...(may(actor, 'audit.read') ? [{ href: '/dashboard/audit', name: 'Audit' }] : []),
  ];
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1];
  return (
    <>
      <EarlyClicks nonce={nonce} />
      <a className="skip" href="#content">
        Skip to content
      </a>
      <DeskBar siteName={site.name} places={places} actor={{ name: actor.name, role: actor.role }}>
        <PaletteOpener places={places} newStory={create} />
        <SignOut />
      </DeskBar>
      <IdleWarning atFirst={timeLeft} />
      <main id="content" className="mx-auto max-w-6xl px-4 py-6 sm:px-6">
        {children}
      </main>
    </>
  );
}
