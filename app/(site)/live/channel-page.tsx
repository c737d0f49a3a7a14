import { Channel } from '#components/live/channel.tsx';
import { ChannelList } from '#components/live/channel-list.tsx';
import { BroadcastJsonLd } from '#components/live/json-ld.tsx';
import { site } from '../../site.ts';
import { Frame } from '../frame.tsx';
import type { channelAt } from './channels.ts';

/** A channel and, below it, the others. */
export function ChannelPage({ found: { channel, others, isAudio } }: { found: Awaited<ReturnType<typeof channelAt>> }) {
  return (
    <Frame>
      <Channel channel={channel} isAudio={isAudio} site={site} />
      <ChannelList channels={others} site={site} />
      {!isAudio && <BroadcastJsonLd channel={channel} site={site} />}
    </Frame>
  );
}
