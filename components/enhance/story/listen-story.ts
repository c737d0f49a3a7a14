const SPOKEN = 'is-spoken';

/** Reads a story aloud with a voice of the browser's, paragraph by paragraph, the one that is read marked. Not there where no voice speaks its language. */
class ListenStory extends HTMLElement {
  private at = -1;
  private isPaused = false;
  private voice: SpeechSynthesisVoice | undefined;

  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.addEventListener('voiceschanged', () => this.findVoice());
    addEventListener('pagehide', () => speechSynthesis.cancel());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.at >= 0 && this.stop());
    this.findVoice();
  }

  private findVoice(): void {
    const language = this.dataset.language ?? '';
    const own = speechSynthesis.getVoices().filter(({ lang }) => lang.split(/[-_]/)[0] === language.split('-')[0]);
    this.voice = own.find(({ lang }) => lang === language) ?? own.find((voice) => voice.default) ?? own[0];
    if (this.voice && !this.firstChild) this.draw();
  }

  private draw(): void {
    const { listen, pause, resume, stop } = this.dataset;
    const hadFocus = this.contains(document.activeElement);
    if (this.at < 0) this.replaceChildren(button(listen, () => this.speak(0)));
    else {
      const main = this.isPaused ? button(resume, () => this.speak(this.at)) : button(pause, () => this.pause());
      this.replaceChildren(
        main,
        button(stop, () => this.stop()),
      );
    }
    if (hadFocus) this.querySelector('button')?.focus();
  }

  /** A paused voice does not go on everywhere, so the paragraph is begun again. */
  private speak(index: number): void {
    speechSynthesis.cancel();
    const part = parts()[index];
    if (!part) {
      this.stop();
      return;
    }
    this.at = index;
    this.isPaused = false;
    mark(part);
    const utterance = new SpeechSynthesisUtterance(part.textContent ?? '');
    utterance.voice = this.voice ?? null;
    utterance.lang = this.voice?.lang ?? '';
    utterance.addEventListener('end', () => this.at === index && !this.isPaused && this.speak(index + 1));
    speechSynthesis.speak(utterance);
    this.draw();
  }

  private pause(): void {
    this.isPaused = true;
    speechSynthesis.cancel();
    this.draw();
  }

  private stop(): void {
    this.at = -1;
    speechSynthesis.cancel();
    mark(undefined);
    this.draw();
  }
}

function parts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.story h1, .story .standfirst, .story-body [data-block]')];
}

function mark(part: HTMLElement | undefined): void {
  document.querySelector(`.${SPOKEN}`)?.classList.remove(SPOKEN);
  part?.classList.add(SPOKEN);
  part?.scrollIntoView({ block: 'nearest' });
}

function button(text: string | undefined, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text ?? '';
  made.addEventListener('click', onClick);
  return made;
}

customElements.define('listen-story', ListenStory);
