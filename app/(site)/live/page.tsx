import type { Metadata } from 'next';
import { ChannelPage } from './channel-page.tsx';
import { channelAt, channelMetadata } from './channels.ts';

export async function generateMetadata(): Promise<Metadata> {
  const found = await channelAt(undefined, false);
  return channelMetadata(found, found.others.length > 0 ? '/live' : `/live/${found.channel.slug}`);
}

export default async function LivePage() {
  return <ChannelPage found={await channelAt(undefined, false)} />;
}
