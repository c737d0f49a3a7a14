const KEY = 'text-size';
const SIZES = ['small', 'normal', 'large', 'largest'];

/** Kept only once a reader has chosen another size than the usual one. */
let size = localStorage.getItem(KEY) ?? 'normal';
document.documentElement.dataset.textSize = size;

/** Two buttons that make the text of stories smaller and larger. */
class TextSize extends HTMLElement {
  connectedCallback(): void {
    const { label = '', smaller = '', larger = '' } = this.dataset;
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', label);
    this.replaceChildren(this.button('A−', smaller, -1), this.button('A+', larger, 1));
    this.mark();
  }

  private button(text: string, label: string, by: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.dir = 'ltr';
    button.setAttribute('aria-label', `${text} ${label}`);
    button.addEventListener('click', () => this.choose(SIZES[SIZES.indexOf(size) + by]));
    return button;
  }

  private choose(chosen: string | undefined): void {
    if (!chosen) return;
    size = chosen;
    document.documentElement.dataset.textSize = size;
    if (size === 'normal') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, size);
    this.mark();
  }

  /** At either end a button stays reachable by the keyboard and says that it does no more. */
  private mark(): void {
    const [smaller, larger] = this.querySelectorAll('button');
    smaller?.setAttribute('aria-disabled', String(size === SIZES[0]));
    larger?.setAttribute('aria-disabled', String(size === SIZES.at(-1)));
  }
}

customElements.define('text-size', TextSize);
