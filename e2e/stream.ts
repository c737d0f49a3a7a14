import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const SECONDS = 2;
const WINDOW = 6;
const PLAYLIST = 'application/vnd.apple.mpegurl';

type Track = 'video' | 'audio';
/** `asked`: the paths that were asked for, oldest first. */
export type Stream = { url: string; asked: string[]; stop: () => Promise<unknown> };

/** Each track is one file made with ffmpeg: forty seconds of a white square on blue at 160 × 90, and of a tone. */
const BYTES = { video: readFileSync('e2e/stream/video.mp2t'), audio: readFileSync('e2e/stream/audio.mp2t') };
const RANGES = { video: rangesOf('video'), audio: rangesOf('audio') };
const COUNT = Math.min(RANGES.video.length, RANGES.audio.length);

const MASTER = `#EXTM3U
#EXT-X-VERSION:6
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="1",URI="audio.m3u8"
SUBTITLES#EXT-X-STREAM-INF:BANDWIDTH=60000,RESOLUTION=160x90,CODECS="avc1.42c00c,mp4a.40.2",AUDIO="sound"WITH
video.m3u8
#EXT-X-STREAM-INF:BANDWIDTH=20000,CODECS="mp4a.40.2",AUDIO="sound"
audio.m3u8
`;
const SUBTITLES = '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="words",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,URI="words.m3u8"\n';

const WORDS = 'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:126000,LOCAL:00:00:00.000\n\n00:00:00.000 --> 00:00:40.000\nWhat is said\n';

/** A live stream that goes on for as long as it is asked, without ffmpeg: `/live/…` and `/captioned/…` run, `/down/…` answers 503, `/page/…` is no stream, `/ended/…` is over. */
export async function startStream(): Promise<Stream> {
  const since = Date.now() - WINDOW * SECONDS * 1000;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    asked.push(path);
    const [status, type, body] = answerTo(path, since);
    response.writeHead(status, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${port}`, asked, stop };
}

type Answer = [status: number, type: string, body: string | Buffer];

function answerTo(path: string, since: number): Answer {
  const [, kind = '', name = ''] = path.split('/');
  const segment = /^(video|audio)-(\d+)\.ts$/.exec(name);
  if (kind === 'down') return [503, 'text/plain', 'The encoder is off'];
  if (kind === 'page') return [200, 'text/html', '<h1>A page</h1>'];
  if (segment) return [200, 'video/mp2t', bytesOf(segment[1] as Track, Number(segment[2]))];
  if (name === 'master.m3u8') return [200, PLAYLIST, master(kind === 'captioned')];
  if (name === 'video.m3u8' || name === 'audio.m3u8') return [200, PLAYLIST, playlist(name.slice(0, 5) as Track, since, kind === 'ended')];
  if (name === 'words.m3u8') return [200, PLAYLIST, words(since)];
  return name.endsWith('.vtt') ? [200, 'text/vtt', WORDS] : [404, 'text/plain', 'Nothing'];
}

function master(isCaptioned: boolean): string {
  return MASTER.replace('SUBTITLES#', isCaptioned ? `${SUBTITLES}#` : '#').replace('"sound"WITH', isCaptioned ? '"sound",SUBTITLES="words"' : '"sound"');
}

/** The number of the newest whole segment. */
function newest(since: number): number {
  return Math.floor((Date.now() - since) / 1000 / SECONDS) - 1;
}

function playlist(track: Track, since: number, isOver: boolean): string {
  const last = isOver ? WINDOW - 1 : newest(since);
  const first = Math.max(0, last - WINDOW + 1);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => segmentLines(track, first + index, since));
  return `${head(first)}#EXT-X-DISCONTINUITY-SEQUENCE:${Math.ceil(first / COUNT)}\n${lines.join('')}${isOver ? '#EXT-X-ENDLIST\n' : ''}`;
}

function segmentLines(track: Track, number: number, since: number): string {
  const at = new Date(since + number * SECONDS * 1000).toISOString();
  const isAnew = number > 0 && number % COUNT === 0;
  return `${isAnew ? '#EXT-X-DISCONTINUITY\n' : ''}#EXT-X-PROGRAM-DATE-TIME:${at}\n#EXTINF:2.0,\n${track}-${number}.ts\n`;
}

function words(since: number): string {
  const first = Math.max(0, newest(since) - WINDOW + 1);
  const lines = Array.from({ length: WINDOW }, (_, index) => `#EXTINF:2.0,\nwords-${first + index}.vtt\n`);
  return head(first) + lines.join('');
}

function head(first: number): string {
  return `#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:${SECONDS}\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-MEDIA-SEQUENCE:${first}\n`;
}

function bytesOf(track: Track, number: number): Buffer {
  const [length = 0, from = 0] = RANGES[track][number % COUNT] ?? [];
  return BYTES[track].subarray(from, from + length);
}

function rangesOf(track: Track): number[][] {
  const found = readFileSync(`e2e/stream/${track}.m3u8`, 'utf8').matchAll(/#EXTINF:([\d.]+),\n#EXT-X-BYTERANGE:(\d+)@(\d+)/g);
  return [...found].filter(([, seconds]) => Number(seconds) > 1).map(([, , length, from]) => [Number(length), Number(from)]);
}
