import type Hls from 'hls.js';
import type { Events } from 'hls.js';
import { isPlaylist } from '#db/live/address-rules.ts';

export type Trouble = 'down' | 'notStream' | 'broken';

const PLAYLIST = '#EXTM3U';
const HLS = 'application/vnd.apple.mpegurl';
/** How far apart two moments may be, in seconds, without anybody noticing. */
const NEAR = 0.3;

type Native = HTMLMediaElement & { getStartDate?: () => Date };

/** Can this browser play what is at this address by itself? */
export function playsHere(media: HTMLMediaElement, address: string): boolean {
  return !isPlaylist(address) || media.canPlayType(HLS) !== '';
}

export type Playing = {
  address: string;
  isSound: boolean;
  /** Where to begin (UTC milliseconds); at what is newest where none is given. */
  wanted?: number;
  fail: (trouble: Trouble) => void;
};

/** Plays one address in a media element, by the browser itself or by hls.js, which is loaded now and not before. */
export class Engine {
  private readonly media: Native;
  private readonly playing: Playing;
  private hls?: Hls;
  private isOver = false;

  constructor(media: Native, playing: Playing) {
    this.media = media;
    this.playing = playing;
  }

  async start(): Promise<void> {
    const { media } = this;
    const { address, isSound, fail } = this.playing;
    if (playsHere(media, address)) {
      media.addEventListener('loadedmetadata', () => this.seek(this.startDate), { once: true });
      return;
    }
    const { default: Player } = await (isSound ? import('hls.js/light') : import('hls.js'));
    if (this.isOver) return;
    if (Player.isSupported()) this.attach(new Player({ enableWorker: false }), Player.Events);
    else fail('broken');
  }

  /** The moment that is being played (UTC milliseconds), where the stream says so. */
  get moment(): number | undefined {
    if (this.hls) return this.hls.playingDate?.getTime();
    return this.startDate === undefined ? undefined : this.startDate + this.media.currentTime * 1000;
  }

  stop(): void {
    this.isOver = true;
    this.hls?.destroy();
    this.hls = undefined;
  }

  /** Finds out why the browser itself could not play it. */
  async diagnose(): Promise<void> {
    const { address, fail } = this.playing;
    if (this.hls || this.isOver) return;
    const answer = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
    const text = answer?.ok && isPlaylist(address) ? await answer.text() : PLAYLIST;
    if (this.isOver) return;
    if (answer?.ok) fail(text.startsWith(PLAYLIST) ? 'broken' : 'notStream');
    else fail('down');
  }

  private attach(hls: Hls, events: typeof Events): void {
    let isMended = false;
    this.hls = hls;
    hls.once(events.LEVEL_LOADED, (_, { details }) => {
      const first = details.fragments.find(({ programDateTime }) => programDateTime);
      if (first?.programDateTime) this.seekOnceReady(first.programDateTime - first.start * 1000);
    });
    hls.on(events.ERROR, (_, { fatal, type, details, reason }) => {
      if (!fatal) return;
      if (type === 'mediaError' && !isMended) {
        isMended = true;
        hls.recoverMediaError();
      } else this.playing.fail(troubleOf(type, details, reason));
    });
    hls.loadSource(this.playing.address);
    hls.attachMedia(this.media);
  }

  /** What moment the media element counts from (UTC milliseconds), as far as the browser itself can tell. */
  private get startDate(): number | undefined {
    const at = this.media.getStartDate?.().getTime();
    return Number.isFinite(at) ? at : undefined;
  }

  private seekOnceReady(startDate: number): void {
    if (this.media.readyState > 0) this.seek(startDate);
    else this.media.addEventListener('loadedmetadata', () => this.seek(startDate), { once: true });
  }

  private seek(startDate: number | undefined): void {
    const { wanted } = this.playing;
    if (startDate === undefined || wanted === undefined || this.isOver) return;
    const place = (wanted - startDate) / 1000;
    if (place > 0 && Math.abs(place - this.media.currentTime) > NEAR) this.media.currentTime = place;
  }
}

function troubleOf(type: string, details: string, reason = ''): Trouble {
  if (details === 'manifestParsingError' || /no EXTM3U/i.test(reason)) return 'notStream';
  return type === 'networkError' ? 'down' : 'broken';
}
