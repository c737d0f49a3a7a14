export type Playlist = {
  /** Addresses of the qualities to choose from; none in a playlist of media. */
  variants: string[];
  segments: string[];
  hasSubtitles: boolean;
  /** How long a part is at most, in seconds. */
  targetSeconds: number;
  /** The number of the newest part. */
  last: number;
  hasDates: boolean;
  isOver: boolean;
};

/** Reads what a player needs of an HLS playlist (RFC 8216); undefined for a text that is none. Addresses are made whole with that of the playlist. */
export function readPlaylist(text: string, address: string): Playlist | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines[0]?.replace('\uFEFF', '') !== '#EXTM3U') return undefined;
  const whole = (path: string) => (URL.canParse(path, address) ? [new URL(path, address).href] : []);
  const uris = lines.flatMap((line, index) => (line && !line.startsWith('#') ? [{ line, isVariant: isAfter(lines, index, '#EXT-X-STREAM-INF') }] : []));
  const segments = uris.filter(({ isVariant }) => !isVariant).flatMap(({ line }) => whole(line));
  return {
    variants: uris.filter(({ isVariant }) => isVariant).flatMap(({ line }) => whole(line)),
    segments,
    hasSubtitles: lines.some((line) => line.startsWith('#EXT-X-MEDIA:') && line.includes('TYPE=SUBTITLES')),
    targetSeconds: numberOf(lines, '#EXT-X-TARGETDURATION:'),
    last: numberOf(lines, '#EXT-X-MEDIA-SEQUENCE:') + segments.length - 1,
    hasDates: lines.some((line) => line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')),
    isOver: lines.includes('#EXT-X-ENDLIST'),
  };
}

/** Is the last tag before this line, comments aside, of this kind? */
function isAfter(lines: string[], index: number, tag: string): boolean {
  return lines[index - 1]?.startsWith(tag) ?? false;
}

function numberOf(lines: string[], tag: string): number {
  const value = Number(lines.find((line) => line.startsWith(tag))?.slice(tag.length));
  return Number.isFinite(value) ? value : 0;
}
