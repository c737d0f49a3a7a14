/** Asks beside the paragraph a reader has marked, or has come to with the keyboard, whether something is wrong there. */
class ReportError extends HTMLElement {
  private readonly link = document.createElement('a');

  connectedCallback(): void {
    this.link.className = 'report-ask';
    this.link.rel = 'nofollow';
    this.link.textContent = this.dataset.ask ?? '';
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed) this.ask(selection.getRangeAt(0).startContainer);
    });
    document.addEventListener('focusin', ({ target }) => target !== this.link && this.ask(target as Node));
    document.addEventListener('pointerdown', ({ target }) => target !== this.link && this.link.remove());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.link.remove());
  }

  private ask(node: Node): void {
    const element = node instanceof Element ? node : node.parentElement;
    const block = element?.closest<HTMLElement>('.story-body [data-block]');
    const plain = this.querySelector('a')?.href;
    if (!block || !plain) return;
    this.link.href = `${plain}&block=${block.dataset.block}`;
    const place = block.matches('ul, ol') ? block.lastElementChild : block;
    if (this.link.parentElement !== place) place?.append(this.link);
  }
}

customElements.define('report-error', ReportError);
