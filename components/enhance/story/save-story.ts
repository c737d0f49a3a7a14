import { canSave, savedStories, saveStory, unsaveStory } from '../shared/saved.ts';

/** Keeps a story on this device for reading without a connection, and says when it has changed since. */
class SaveStory extends HTMLElement {
  connectedCallback(): void {
    if (canSave) this.draw();
  }

  private draw(says = ''): void {
    const { path = '', save = '', saved = '', list = '', again = '', changed = '', what = '', updated } = this.dataset;
    const kept = savedStories().find((each) => each.path === path);
    const isOld = kept !== undefined && kept.updated < Number(updated);
    const hadFocus = this.contains(document.activeElement);
    const toggle = this.button(kept ? saved : save, () => (kept ? unsaveStory(path) : this.keep()));
    toggle.setAttribute('aria-pressed', String(Boolean(kept)));
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    if (isOld) status.append(`${changed}: `, link(`${path}/versions`, what));
    else status.textContent = says;
    const parts = [toggle, ...(isOld ? [this.button(again, () => this.keep())] : []), ...(kept ? [link('/saved', list)] : []), status];
    this.replaceChildren(...parts);
    if (hadFocus) toggle.focus();
  }

  private keep(): Promise<void> {
    const { path = '', headline = '', language = '', direction = '', updated } = this.dataset;
    const pictures = [...document.querySelectorAll<HTMLImageElement>('.story img')].map((each) => each.currentSrc || each.src);
    return saveStory({ path, headline, language, direction, updated: Number(updated), at: Date.now() }, pictures);
  }

  private button(text: string, act: () => Promise<void>): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', async () => {
      button.setAttribute('aria-busy', 'true');
      const problem = await act().then(
        () => '',
        () => this.dataset.failed ?? '',
      );
      this.draw(problem);
    });
    return button;
  }
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}

customElements.define('save-story', SaveStory);
