/** Names and numbers of machines only a house's own network can reach. */
const PRIVATE =
  /^(localhost|.+\.localhost|.+\.local|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|0\.0\.0\.0|\[(::1?|f[cd][\da-f]{2}:.*|fe80:.*)\])$/i;

/** Is this an address on the reader's own machine or network? */
export function isPrivate(url: URL): boolean {
  return PRIVATE.test(url.hostname);
}

/** What is wrong with the address of a stream, in words that say the fix; undefined for a good one. A site on localhost may use http addresses of its own network. */
export function addressProblem(address: string, isLocalSite: boolean): string | undefined {
  if (/^\/(?![/\\])[^\s"'<>\\]*$/.test(address)) return undefined;
  if (!URL.canParse(address)) return 'Enter an address that begins with https://, or with / for one on this site';
  const url = new URL(address);
  if (url.username || url.password) return 'Leave the user name and password out of the address: every reader would see them';
  if (url.protocol === 'http:' && isPrivate(url) && isLocalSite) return undefined;
  if (url.protocol === 'http:') return 'Use https: browsers load nothing over http from a site that has https';
  if (url.protocol !== 'https:') return 'Enter an address that begins with https://, or with / for one on this site';
  if (isPrivate(url) && !isLocalSite) return 'Readers cannot reach this address: it is on your own network';
  return undefined;
}

/** Is this the address of an HLS playlist by its name? */
export function isPlaylist(address: string): boolean {
  return /\.m3u8$/i.test(address.split(/[?#]/)[0] ?? '');
}

/** The origins a player of these addresses loads from, those of the site itself left out. */
export function originsOf(addresses: string[]): string[] {
  const absolute = addresses.filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  return [...new Set(absolute.map((address) => new URL(address).origin))].sort();
}

/** An origin as a policy may name it: no wild card, no path, nothing that could end the directive. */
export function isPlainOrigin(origin: string, isLocalSite: boolean): boolean {
  if (!/^https?:\/\/[a-z0-9.[\]:-]+$/i.test(origin) || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin && addressProblem(`${origin}/`, isLocalSite) === undefined;
}
