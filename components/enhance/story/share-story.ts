/** Adds to the plain links what a browser can do: copy the address, and show the device's own ways to pass it on. */
class ShareStory extends HTMLElement {
  connectedCallback(): void {
    const { copy = '', more = '' } = this.dataset;
    const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    if (navigator.clipboard) this.add(copy, (button) => this.copy(button, address));
    if (navigator.share) this.add(more, () => navigator.share({ title: document.querySelector('h1')?.textContent ?? '', url: address }).catch(() => undefined));
  }

  private async copy(button: HTMLButtonElement, address: string): Promise<void> {
    const { copy = '', copied = '' } = this.dataset;
    await navigator.clipboard.writeText(address);
    button.textContent = copied;
    setTimeout(() => {
      button.textContent = copy;
    }, 3000);
  }

  private add(text: string, onClick: (button: HTMLButtonElement) => unknown): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => onClick(button));
    const item = document.createElement('li');
    item.append(button);
    this.querySelector('ul')?.append(item);
  }
}

customElements.define('share-story', ShareStory);
