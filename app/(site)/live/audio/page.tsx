import type { Metadata } from 'next';
import { ChannelPage } from '../channel-page.tsx';
import { channelAt, channelMetadata } from '../channels.ts';

export async function generateMetadata(): Promise<Metadata> {
  const found = await channelAt(undefined, true);
  return channelMetadata(found, `/live/${found.channel.slug}/audio`);
}

export default async function LiveAudioPage() {
  return <ChannelPage found={await channelAt(undefined, true)} />;
}
