import { Thing } from '#components/story/json-ld.tsx';
import type { Site } from '#components/ui/site.ts';
import { renditionPath } from '#db/photo/rules.ts';
import type { ShownChannel } from './channel.tsx';

/** A broadcast as search engines read it, while it is on air and only with what is known: schema.org VideoObject with its BroadcastEvent, or, without a picture to show for it, the event alone. */
export function BroadcastJsonLd({ channel, site }: { channel: ShownChannel; site: Site }) {
  const { air, poster, since, hasPicture } = channel;
  if (!air.isOnAir || since === null) return null;
  const name = air.now?.title ? `${channel.name}: ${air.now.title}` : channel.name;
  const event = {
    '@type': 'BroadcastEvent' as const,
    name,
    isLiveBroadcast: true,
    startDate: new Date(since).toISOString(),
    ...(air.now && { endDate: new Date(air.now.until).toISOString() }),
  };
  const jpeg = poster?.renditions.filter(({ format }) => format === 'jpeg').at(-1);
  if (!hasPicture || !poster || !jpeg) return <Thing thing={{ '@context': 'https://schema.org', ...event, url: `${site.url}/live/${channel.slug}` }} />;
  return (
    <Thing
      thing={{
        '@context': 'https://schema.org',
        '@type': 'VideoObject',
        name,
        description: channel.description || name,
        thumbnailUrl: `${site.url}${renditionPath(poster.key, jpeg)}`,
        uploadDate: event.startDate,
        contentUrl: new URL(channel.hlsUrl, site.url).href,
        url: `${site.url}/live/${channel.slug}`,
        publication: event,
      }}
    />
  );
}
