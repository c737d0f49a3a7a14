/** What a frame of another site may do: run, play, and open a page of its own; never reach into ours. */
const MAY = 'allow-scripts allow-same-origin allow-popups allow-presentation';

/** A card of something on another site that turns into its frame when a reader asks for it, and never before. */
class EmbedCard extends HTMLElement {
  connectedCallback(): void {
    const figure = this.querySelector('figure');
    if (!figure || figure.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `Show here (loads from ${this.dataset.name})`;
    button.addEventListener('click', () => button.replaceWith(this.frame()), { once: true });
    figure.append(button);
  }

  private frame(): HTMLIFrameElement {
    const { frame: address = '', name = '' } = this.dataset;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', MAY);
    frame.title = this.querySelector('blockquote')?.textContent?.slice(0, 100) || name;
    frame.allow = 'fullscreen; picture-in-picture';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.className = /tiktok|datawrapper/.test(address) ? 'is-tall' : '';
    frame.src = address;
    return frame;
  }
}

customElements.define('embed-card', EmbedCard);
