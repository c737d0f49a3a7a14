import { Parser } from 'htmlparser2';
import { isPublicSite } from '#db/env.ts';
import { isPlainOrigin } from '#db/live/address-rules.ts';

/** From where a page's player may load its stream: the origins of the channels it plays; undefined for every page without a player. Addresses of the own network count on localhost alone. */
export function mediaOrigins(html: string, isLocalSite = !isPublicSite()): string[] | undefined {
  if (!html.includes('<live-player')) return undefined;
  let found: string[] | undefined;
  const parser = new Parser({
    onopentag(name, { 'data-origins': origins = '' }) {
      if (name !== 'live-player') return;
      const sound = origins.split(' ').filter((origin) => isPlainOrigin(origin, isLocalSite));
      found = [...new Set([...(found ?? []), ...sound])];
    },
  });
  parser.end(html);
  return found;
}
