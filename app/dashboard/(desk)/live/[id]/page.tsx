import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Moment } from '#components/ui/moment.tsx';
import { getChannel } from '#db/live/queries.ts';
import { getPhotos } from '#db/photo/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { AirState } from '../air-state.tsx';
import { ChannelForm } from '../channel-form.tsx';
import { AirButtons, RemoveButton } from './channel-buttons.tsx';

type Props = { params: Promise<{ id: string }> };

const open = cache(async (id: string) => {
  const actor = await requireActor(`/dashboard/live/${id}`);
  return { actor, channel: await getChannel(actor, id) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await open((await params).id)).channel?.name ?? 'Not found' };
}

export default async function ChannelPage({ params }: Props) {
  const { actor, channel } = await open((await params).id);
  if (!channel) notFound();
  const [photo] = await getPhotos(actor, channel.photoId ? [channel.photoId] : []);
  const zone = { language: site.language, timeZone: site.timeZone };
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/live">
          All channels
        </a>
      </p>
      <h1 className="mb-4 font-serif text-3xl font-bold break-words" dir="auto">
        {channel.name}
      </h1>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {may(actor, 'channel.edit') ? (
          <section className="sheet p-4" aria-label="What it is">
            <ChannelForm channel={channel} photo={photo} timeZone={site.timeZone} />
          </section>
        ) : (
          <p className="sheet p-4">You can put this channel on and off the air; its addresses and timetable are changed by a publisher.</p>
        )}
        <div className="grid gap-6">
          <section className="sheet grid gap-3 p-4" aria-labelledby="air-heading">
            <h2 id="air-heading" className="font-bold">
              On air
            </h2>
            <p>
              <AirState air={channel.air} handed={channel.handed} />
            </p>
            {channel.handedAt && (
              <p className="hint">
                {channel.hand ?? 'Somebody'} said so, <Moment at={channel.handedAt} {...zone} form="short" />; the timetable waits.
              </p>
            )}
            <AirButtons channelId={channel.id} handed={channel.handed} isOnAir={channel.air.isOnAir} />
            <p className="flex flex-wrap gap-x-4 text-sm">
              <a className="underline" href={`/dashboard/live/${channel.id}/test`}>
                Test the stream
              </a>
              <a className="underline" href={`/live/${channel.slug}`}>
                Its page
              </a>
            </p>
          </section>
          {channel.coming.length > 0 && (
            <section className="sheet p-4" aria-labelledby="coming-heading">
              <h2 id="coming-heading" className="mb-2 font-bold">
                By the timetable
              </h2>
              <ol className="grid gap-1 text-sm">
                {channel.coming.map(({ title, from, until }) => (
                  <li key={`${from} ${title}`}>
                    <Moment at={from} {...zone} form="dayAndClock" />–<Moment at={until} {...zone} form="clock" /> <span dir="auto">{title}</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {may(actor, 'channel.remove') && <RemoveButton channelId={channel.id} />}
        </div>
      </div>
    </>
  );
}
