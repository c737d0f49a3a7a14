import { Parser } from 'htmlparser2';

/** Every host a frame may ever come from. */
export const FRAME_HOSTS = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com', 'https://www.tiktok.com', 'https://datawrapper.dwcdn.net'];

/** The hosts whose frames a page may show when its reader asks: those of its embeds, and of no page without one. */
export function frameHosts(html: string): string[] {
  if (!html.includes('<embed-card')) return [];
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(name, { 'data-frame': frame = '' }) {
      if (name !== 'embed-card') return;
      const host = FRAME_HOSTS.find((each) => frame.startsWith(`${each}/`));
      if (host) found.add(host);
    },
  });
  parser.end(html);
  return [...found];
}
