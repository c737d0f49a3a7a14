import { isPlaylist, originsOf } from '#db/live/address-rules.ts';
import { readPlaylist } from '#db/live/playlist-rules.ts';

export type Finding = { kind: 'good' | 'note' | 'bad'; text: string };
type Test = { address: string; origins: string[]; signal: AbortSignal; onFound: (finding: Finding) => void };

/** Loads an address as a player would, one step after the other, and tells each thing it finds; ends with the first that stops a player. */
export async function testStream({ address, origins, signal, onFound }: Test): Promise<void> {
  const say = (kind: Finding['kind'], text: string) => {
    if (!signal.aborted) onFound({ kind, text });
  };
  const whole = new URL(address, location.href).href;
  const answer = await load(whole, signal);
  if (!answer) return say('bad', 'It does not answer, does not let this site load it (CORS: Access-Control-Allow-Origin), or leads to another host');
  if (!answer.ok) return say('bad', `It answers ${answer.status}: the encoder may be off, or the address wrong`);
  say('good', 'It answers, and lets this site load it');
  if (!isPlaylist(address)) return readSound(answer, say);
  const first = readPlaylist(await answer.text(), answer.url);
  if (!first) return say('bad', 'What is there is no HLS playlist: it does not begin with #EXTM3U');
  say(
    'good',
    first.variants.length > 0
      ? `It offers ${first.variants.length} qualities${first.hasSubtitles ? ', and subtitles' : ''}`
      : 'It is one playlist without choices of quality',
  );
  const leaves = first.variants.length > 0 ? await load(first.variants[0] ?? '', signal) : undefined;
  if (first.variants.length > 0 && !leaves?.ok) return say('bad', `Its first quality does not load: ${first.variants[0]}`);
  const media = leaves ? readPlaylist(await leaves.text(), leaves.url) : first;
  if (!media || media.segments.length === 0) return say('bad', 'There is nothing to play in it just now');
  const missing = originsOf([...first.variants, ...media.segments]).filter((origin) => origin !== location.origin && !origins.includes(origin));
  if (missing.length > 0) return say('bad', `It also loads from ${missing.join(', ')}: add this to the other hosts of the channel`);
  await testSegments(media, leaves?.url ?? answer.url, signal, say);
}

type Say = (kind: Finding['kind'], text: string) => void;
type Playlist = NonNullable<ReturnType<typeof readPlaylist>>;

async function testSegments(media: Playlist, address: string, signal: AbortSignal, say: Say): Promise<void> {
  const segment = await load(media.segments.at(-1) ?? '', signal);
  if (!segment?.ok) return say('bad', `Its newest part does not load${segment ? `: it answers ${segment.status}` : ''}`);
  say('good', `Its newest part loads; a part is up to ${media.targetSeconds} seconds long`);
  if (!media.hasDates) say('note', 'It does not say what time it is (EXT-X-PROGRAM-DATE-TIME): changing to Audio only cannot find exactly the same moment');
  if (media.isOver) return say('note', 'It has ended (EXT-X-ENDLIST): this is a recording, not a live stream');
  await new Promise((resolve) => setTimeout(resolve, (media.targetSeconds + 1) * 1000));
  if (signal.aborted) return;
  const again = await load(address, signal);
  const later = again?.ok ? readPlaylist(await again.text(), again.url) : undefined;
  if (later && later.last > media.last) say('good', 'It goes on: it is live');
  else say('bad', 'It stands still: no new part has come in its own time');
}

function readSound(answer: Response, say: Say): void {
  const type = answer.headers.get('content-type') ?? '';
  answer.body?.cancel();
  if (/^(audio|application\/(ogg|octet-stream))/.test(type)) say('good', `It is sound (${type})`);
  else say('bad', `It is no sound: it says it is ${type || 'nothing in particular'}`);
}

function load(address: string, signal: AbortSignal): Promise<Response | undefined> {
  return fetch(address, { cache: 'no-store', credentials: 'omit', signal }).catch(() => undefined);
}
