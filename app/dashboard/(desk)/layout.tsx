import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DeskBar } from '#components/desk/desk-bar.tsx';
import { EarlyClicks } from '#components/desk/early-clicks.tsx';
import { PaletteOpener } from '#components/desk/palette/palette-opener.tsx';
import { countWaiting } from '#db/comment/queries.ts';
import { countNotices } from '#db/notice/queries.ts';
import { countOpenReports } from '#db/report/queries.ts';
import { getTimeLeft } from '#db/user/session-queries.ts';
import { requireActor } from '../../auth.ts';
import { site } from '../../site.ts';
import '../../desk.css';
import { IdleWarning } from './idle-warning.tsx';
import { placesFor } from './places.ts';
import { SignOut } from './sign-out.tsx';
import { create } from './stories/actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: { template: '%s · Desk', default: 'Stories · Desk' }, robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [notices, comments, reports, timeLeft] = await Promise.all([
    countNotices(actor),
    countWaiting(actor),
    countOpenReports(actor),
    getTimeLeft(actor.sessionId ?? ''),
  ]);
  const places = placesFor(actor, { notices, comments, reports });
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
