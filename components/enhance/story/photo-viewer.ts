/** Puts a button on each photo of the story that opens it large; an address that names a photo opens it at once. */
class PhotoViewer extends HTMLElement {
  private figures: HTMLElement[] = [];

  connectedCallback(): void {
    this.figures = [...document.querySelectorAll<HTMLElement>('.story figure[id^="photo-"]')];
    for (const figure of this.figures) this.addButton(figure);
    const named = this.figures.find(({ id }) => id && `#${id}` === location.hash);
    if (named) this.open(named);
  }

  private addButton(figure: HTMLElement): void {
    const picture = figure.querySelector('picture');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'photo-open';
    button.setAttribute('aria-label', `${this.dataset.enlarge}: ${picture?.querySelector('img')?.alt ?? ''}`);
    button.addEventListener('click', () => this.open(figure));
    picture?.after(button);
  }

  private async open(figure: HTMLElement): Promise<void> {
    const { showPhotos } = await import('../lazy/photo-dialog.ts');
    showPhotos(this, this.figures, this.figures.indexOf(figure));
  }
}

customElements.define('photo-viewer', PhotoViewer);
