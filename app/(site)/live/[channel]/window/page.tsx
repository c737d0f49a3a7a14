import type { Metadata } from 'next';
import { AirLine } from '#components/live/channel.tsx';
import { Player } from '#components/live/player.tsx';
import { site } from '../../../../site.ts';
import { channelAt, channelMetadata } from '../../channels.ts';

type Props = { params: Promise<{ channel: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel } = await params;
  return { ...channelMetadata(await channelAt(channel, true), `/live/${channel}/audio`), robots: { index: false } };
}

/** The sound of a channel in a window of its own, which stays while its reader goes from page to page. */
export default async function ChannelWindowPage({ params }: Props) {
  const { channel } = await channelAt((await params).channel, true);
  return (
    <main id="start" className="live-window">
      <p className="live-window-paper">{site.name}</p>
      <h1 dir="auto">{channel.name}</h1>
      <AirLine air={channel.air} site={site} />
      {channel.air.isOnAir && <Player channel={channel} isAudio isWindow site={site} />}
    </main>
  );
}
