import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getChannel } from '#db/live/queries.ts';
import { requireActor } from '../../../../../auth.ts';
import { StreamTest } from './stream-test.tsx';

export const metadata: Metadata = { title: 'Test the stream' };

type Props = { params: Promise<{ id: string }> };

/** Loads a channel's stream as a reader's browser would; a page of its own, since it alone may reach the channel's hosts. */
export default async function StreamTestPage({ params }: Props) {
  const { id } = await params;
  const channel = await getChannel(await requireActor(`/dashboard/live/${id}/test`), id);
  if (!channel) notFound();
  const streams = [
    { name: 'Pictures and sound', address: channel.hlsUrl },
    { name: 'Sound alone', address: channel.audioUrl },
  ].filter(({ address }) => address !== '');
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href={`/dashboard/live/${id}`} dir="auto">
          {channel.name}
        </a>
      </p>
      <h1 className="mb-4 font-serif text-3xl font-bold">Test the stream</h1>
      <div className="grid gap-6 lg:grid-cols-2">
        {streams.map(({ name, address }) => (
          <StreamTest key={name} name={name} address={address} origins={channel.origins} />
        ))}
      </div>
    </>
  );
}
