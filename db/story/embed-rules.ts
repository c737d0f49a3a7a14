export const PROVIDERS = ['youtube', 'vimeo', 'x', 'bluesky', 'mastodon', 'instagram', 'tiktok', 'datawrapper'] as const;
export type Provider = (typeof PROVIDERS)[number];

export const PROVIDER_NAMES: Record<Provider, string> = {
  youtube: 'YouTube',
  vimeo: 'Vimeo',
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  datawrapper: 'Datawrapper',
};

export type EmbedAddress = { provider: Provider; url: string };

type Form = { provider: Provider; hosts: RegExp; path: RegExp; url: (found: string[]) => string };

/** Every address an embed is known by, and the one it is stored under. Mastodon stands last: it may be on any host. */
const FORMS: Form[] = [
  { provider: 'youtube', hosts: /^((www|m|music)\.)?youtube(-nocookie)?\.com$/, path: /^\/watch\?(?:.*&)?v=([\w-]{11})(?:&|$)/, url: youtube },
  { provider: 'youtube', hosts: /^((www|m)\.)?youtube(-nocookie)?\.com$/, path: /^\/(?:embed|shorts|live|v)\/([\w-]{11})(?:[/?]|$)/, url: youtube },
  { provider: 'youtube', hosts: /^youtu\.be$/, path: /^\/([\w-]{11})(?:[/?]|$)/, url: youtube },
  {
    provider: 'vimeo',
    hosts: /^((www|player)\.)?vimeo\.com$/,
    path: /^\/(?:video\/|channels\/[\w-]+\/)?(\d{5,12})(?:[/?]|$)/,
    url: ([id]) => `https://vimeo.com/${id}`,
  },
  {
    provider: 'x',
    hosts: /^((www|mobile)\.)?(x|twitter)\.com$/,
    path: /^\/(\w{1,15})\/status(?:es)?\/(\d{1,20})(?:[/?]|$)/,
    url: ([who, id]) => `https://x.com/${who}/status/${id}`,
  },
  {
    provider: 'bluesky',
    hosts: /^bsky\.app$/,
    path: /^\/profile\/([\w.:-]{3,100})\/post\/(\w{5,30})(?:[/?]|$)/,
    url: ([who, id]) => `https://bsky.app/profile/${who}/post/${id}`,
  },
  {
    provider: 'instagram',
    hosts: /^(www\.)?instagram\.com$/,
    path: /^\/(?:[\w.]{1,30}\/)?(p|reel|tv)\/([\w-]{5,40})(?:[/?]|$)/,
    url: ([kind, id]) => `https://www.instagram.com/${kind}/${id}/`,
  },
  {
    provider: 'tiktok',
    hosts: /^((www|m)\.)?tiktok\.com$/,
    path: /^\/@([\w.]{1,30})\/video\/(\d{5,25})(?:[/?]|$)/,
    url: ([who, id]) => `https://www.tiktok.com/@${who}/video/${id}`,
  },
  {
    provider: 'datawrapper',
    hosts: /^(datawrapper\.dwcdn\.net|www\.datawrapper\.de)$/,
    path: /^\/(?:_\/)?(\w{5})(?:[/?]|$)/,
    url: ([id]) => `https://datawrapper.dwcdn.net/${id}/`,
  },
  { provider: 'mastodon', hosts: /^[\w-]+(\.[\w-]+)+$/, path: /^\/@(\w[\w.-]*(?:@[\w.-]+)?)\/(\d{5,25})(?:[/?]|$)/, url: ([who, id]) => `/@${who}/${id}` },
];

/** The provider and the canonical address of something to embed, or undefined where nobody we know is at this address. */
export function embedAddress(typed: string): EmbedAddress | undefined {
  const address = asUrl(typed);
  if (!address) return undefined;
  const place = address.pathname + address.search;
  for (const { provider, hosts, path, url } of FORMS) {
    const found = hosts.test(address.hostname) ? path.exec(place) : null;
    if (found) return { provider, url: new URL(url(found.slice(1)), `https://${address.hostname}`).href };
  }
  return undefined;
}

/** The address of the frame an embed is shown in once a reader asks for it; undefined for those that stay a card with a link. */
export function frameOf({ provider, url }: EmbedAddress): string | undefined {
  const id = url.split(/[/=]/).findLast(Boolean) ?? '';
  if (provider === 'youtube') return `https://www.youtube-nocookie.com/embed/${id}`;
  if (provider === 'vimeo') return `https://player.vimeo.com/video/${id}?dnt=1`;
  if (provider === 'tiktok') return `https://www.tiktok.com/player/v1/${id}`;
  if (provider === 'datawrapper') return `https://datawrapper.dwcdn.net/${id}/`;
  return undefined;
}

function youtube([id]: string[]): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

function asUrl(typed: string): URL | undefined {
  const text = typed.trim();
  if (text.length > 2000 || /\s/.test(text)) return undefined;
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const address = URL.canParse(whole) ? new URL(whole) : undefined;
  return address && !address.username && !address.password && !address.port ? address : undefined;
}
