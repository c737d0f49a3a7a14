import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { openGraphLocale, wordsFor } from '#components/ui/messages/words.ts';
import { listChannels, type PublicChannel } from '#db/live/public.ts';
import { site } from '../../site.ts';

const channelsOfPaper = cache(() => listChannels());
const { live } = wordsFor(site.language, site.language).words;

type Found = { channel: PublicChannel; others: PublicChannel[]; isAudio: boolean };

/** The channel at an address under /live, or, without a name, the one that is on air or is so next; not found where there is none, or no sound where only that is asked for. */
export async function channelAt(slug: string | undefined, asksForSound: boolean): Promise<Found> {
  const all = await channelsOfPaper();
  const fitting = all.filter((each) => (asksForSound ? each.hasSound : true) && (slug === undefined || each.slug === slug));
  const channel = slug === undefined ? soonest(fitting) : fitting[0];
  if (!channel) notFound();
  return { channel, others: all.filter((each) => each !== channel), isAudio: asksForSound || !channel.hasPicture };
}

/** What the head of a channel's page says of it; `path` is its one address. */
export function channelMetadata({ channel, isAudio }: Found, path: string): Metadata {
  const title = isAudio && channel.hasPicture ? `${channel.name}: ${live.audioOnly}` : channel.name;
  const description = channel.description || `${live.name}: ${channel.name}, ${site.name}`;
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { type: 'website', siteName: site.name, locale: openGraphLocale(site.language, site.language), title, description, url: path },
  };
}

function soonest(channels: PublicChannel[]): PublicChannel | undefined {
  const from = ({ air }: PublicChannel) => (air.isOnAir ? 0 : (air.next?.from ?? Number.POSITIVE_INFINITY));
  return channels.toSorted((one, other) => from(one) - from(other) || 0)[0];
}
