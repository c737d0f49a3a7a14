import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listChannels } from '#db/live/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { AirState } from './air-state.tsx';
import { ChannelForm } from './channel-form.tsx';

export const metadata: Metadata = { title: 'Live' };

export default async function ChannelsPage() {
  const actor = await requireActor('/dashboard/live');
  if (!may(actor, 'channel.air')) notFound();
  const channels = await listChannels(actor);
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Live</h1>
      {channels.length === 0 ? (
        <p className="sheet mb-6 p-8 text-center">No channel yet. Readers see Live and Audio only in the head of the paper while a channel is on air.</p>
      ) : (
        <ul className="sheet mb-6 divide-y divide-line">
          {channels.map(({ id, name, slug, air, handed }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 p-3">
              <a className="font-semibold hover:underline" href={`/dashboard/live/${id}`} dir="auto">
                {name}
              </a>
              <AirState air={air} handed={handed} />
              <a className="ms-auto text-sm underline" href={`/live/${slug}`}>
                /live/{slug}
              </a>
            </li>
          ))}
        </ul>
      )}
      {may(actor, 'channel.create') && (
        <section className="sheet max-w-3xl p-4" aria-labelledby="new-channel">
          <h2 id="new-channel" className="mb-3 font-bold">
            Add a channel
          </h2>
          <ChannelForm timeZone={site.timeZone} />
        </section>
      )}
    </>
  );
}
