import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/ui/moment.tsx';
import { countQueues } from '#db/comment/queries.ts';
import { listBans } from '#db/comment/setting-queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { QueueTabs } from '../queue-tabs.tsx';
import { LiftBan } from './lift-ban.tsx';

export const metadata: Metadata = { title: 'Bans' };

export default async function BansPage() {
  const actor = await requireActor('/dashboard/comments/bans');
  if (!may(actor, 'comment.ban')) notFound();
  const [bans, counts] = await Promise.all([listBans(actor), countQueues(actor)]);
  return (
    <>
      <h1 className="mb-2 font-serif text-3xl font-bold">Bans</h1>
      <QueueTabs current="bans" counts={counts} />
      <ul className="sheet divide-y divide-line">
        {bans.map(({ id, name, reason, at, readerId, by }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 p-4">
            <p className="min-w-0">
              <strong dir="auto">{name}</strong> · {readerId ? 'an account' : 'an address, until it is forgotten'}
              <span className="block text-sm text-quiet">
                <Moment at={at} language={site.language} timeZone={site.timeZone} form="short" /> by {by ?? 'somebody'}: {reason}
              </span>
            </p>
            <LiftBan banId={id} name={name} />
          </li>
        ))}
        {bans.length === 0 && <li className="p-4">Nobody is banned.</li>}
      </ul>
    </>
  );
}
