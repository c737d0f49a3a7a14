import { Engine, playsHere, type Trouble } from './live/engine.ts';
import { forget, recall, remember } from './live/memory.ts';

type Mode = 'video' | 'audio';
type Says = Trouble | 'connecting' | 'stalled' | 'ended' | 'remembered';

const AUDIO_ONLY = 'live:audio-only';
const VOLUME = 'live:volume';
const RETRY = 15_000;
const PATIENCE = 8000;

/** A player of a live channel: hls.js where the browser has nothing of its own, audio only at the same moment, calm words when something is wrong. */
class LivePlayer extends HTMLElement {
  private media!: HTMLMediaElement;
  private engine?: Engine;
  private controller?: HTMLElement;
  private timer?: number;
  private wanted?: number;
  private readonly others = new BroadcastChannel('live');

  connectedCallback(): void {
    const media = this.querySelector<HTMLMediaElement>('video, audio');
    if (!media || this.media) return;
    this.media = media;
    media.volume = Number(recall(VOLUME) ?? media.volume);
    if (this.mode === 'video' && this.dataset.audio && recall(AUDIO_ONLY)) {
      this.turn('audio');
      this.say('remembered');
    } else this.prepare();
    this.listen();
    this.addEventListener('click', (event) => this.choose(event));
    this.others.onmessage = () => media.pause();
    import('./lazy/controls.ts').then(({ dress }) => {
      this.controller = dress(media);
      this.controller.toggleAttribute('audio', this.mode === 'audio');
    }, console.error);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    this.engine?.stop();
    this.others.close();
  }

  /** The moment that is being seen or heard (UTC milliseconds), where the stream says so. */
  get moment(): number | undefined {
    return this.engine?.moment;
  }

  private get mode(): Mode {
    return this.dataset.mode === 'audio' ? 'audio' : 'video';
  }

  private get address(): string {
    return (this.mode === 'audio' ? this.dataset.audio : this.dataset.hls) ?? '';
  }

  /** Makes ready without loading anything: that begins with play. */
  private prepare(): void {
    this.engine?.stop();
    this.engine = undefined;
    if (playsHere(this.media, this.address)) {
      if (this.media.getAttribute('src') !== this.address) this.media.src = this.address;
    } else {
      this.media.removeAttribute('src');
      this.media.load();
    }
  }

  private listen(): void {
    const { media } = this;
    media.addEventListener('play', () => this.begin());
    media.addEventListener('playing', () => {
      clearTimeout(this.timer);
      this.toggleAttribute('data-fixed', media.seekable.length === 0);
      this.say();
      this.others.postMessage('playing');
      this.announce();
    });
    media.addEventListener('waiting', () => this.later(PATIENCE, () => this.say('stalled')));
    media.addEventListener('ended', () => this.say('ended'));
    media.addEventListener('pause', () => clearTimeout(this.timer));
    media.addEventListener('error', () => this.engine?.diagnose());
    const before = media.volume;
    media.addEventListener('volumechange', () => media.volume !== before && remember(VOLUME, String(media.volume)));
  }

  private begin(): void {
    clearTimeout(this.timer);
    if (this.engine) return;
    this.say('connecting');
    this.engine = new Engine(this.media, {
      address: this.address,
      isSound: this.mode === 'audio',
      wanted: this.wanted,
      fail: (trouble) => this.fail(trouble),
    });
    this.wanted = undefined;
    this.engine.start().catch(() => this.fail('broken'));
  }

  private fail(trouble: Trouble): void {
    const hadBegun = this.engine !== undefined;
    this.engine?.stop();
    this.engine = undefined;
    this.media.pause();
    this.prepare();
    this.say(trouble);
    if (hadBegun && trouble === 'down') window.setTimeout(() => this.later(RETRY, () => this.goOn()), 0);
  }

  /** A browser may refuse to play what nobody pressed for; the play button then stands there as before. */
  private goOn(): void {
    this.media.play().catch(() => undefined);
  }

  private later(wait: number, work: () => void): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(work, wait);
  }

  /** Changes between picture and sound alone, at the same moment; nothing of what is left is loaded any more. */
  private turn(mode: Mode): void {
    const isPlaying = !this.media.paused;
    this.wanted = isPlaying ? this.moment : undefined;
    this.dataset.mode = mode;
    this.controller?.toggleAttribute('audio', mode === 'audio');
    this.prepare();
    this.say();
    if (isPlaying) this.goOn();
  }

  private choose(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-choice]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { choice } = link.dataset;
    if (choice === 'window') {
      if (!window.open(link.href, link.target, 'popup,width=440,height=300')) return;
      this.media.pause();
    } else {
      if (choice === 'audio') remember(AUDIO_ONLY, 'yes');
      else forget(AUDIO_ONLY);
      if (this.media.localName !== 'video') return;
      this.turn(choice as Mode);
      history.replaceState(history.state, '', link.href);
      this.querySelector<HTMLElement>(`[data-choice=${choice === 'audio' ? 'video' : 'audio'}]`)?.focus();
    }
    event.preventDefault();
  }

  private say(what?: Says): void {
    const said = this.querySelector('.live-says');
    if (said) said.textContent = what ? JSON.parse(this.dataset.says ?? '{}')[what] : '';
  }

  /** Tells the system what is playing, for its keys and its lock screen. */
  private announce(): void {
    if (!navigator.mediaSession) return;
    const { name: title = '', site: artist = '', artwork = '' } = this.dataset;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist, artwork: [{ src: new URL(artwork, location.href).href }] });
    navigator.mediaSession.setActionHandler('play', () => this.media.play());
    for (const action of ['pause', 'stop'] as const) navigator.mediaSession.setActionHandler(action, () => this.media.pause());
  }
}

customElements.define('live-player', LivePlayer);
