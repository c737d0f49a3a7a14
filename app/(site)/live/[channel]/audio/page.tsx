import type { Metadata } from 'next';
import { ChannelPage } from '../../channel-page.tsx';
import { channelAt, channelMetadata } from '../../channels.ts';

type Props = { params: Promise<{ channel: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel } = await params;
  const found = await channelAt(channel, true);
  return channelMetadata(found, found.channel.hasPicture ? `/live/${channel}/audio` : `/live/${channel}`);
}

export default async function ChannelAudioPage({ params }: Props) {
  return <ChannelPage found={await channelAt((await params).channel, true)} />;
}
