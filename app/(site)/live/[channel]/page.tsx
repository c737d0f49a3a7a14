import type { Metadata } from 'next';
import { ChannelPage } from '../channel-page.tsx';
import { channelAt, channelMetadata } from '../channels.ts';

type Props = { params: Promise<{ channel: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { channel } = await params;
  return channelMetadata(await channelAt(channel, false), `/live/${channel}`);
}

export default async function OneChannelPage({ params }: Props) {
  return <ChannelPage found={await channelAt((await params).channel, false)} />;
}
