const CHOICE = 'reading';

/** A reader's choice not to be counted, kept in their own browser from the moment they make it. Without script nobody is counted, and nothing is shown. */
class ReadingChoice extends HTMLElement {
  connectedCallback(): void {
    const label = document.createElement('label');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', checked: localStorage.getItem(CHOICE) === 'off' });
    box.addEventListener('change', () => (box.checked ? localStorage.setItem(CHOICE, 'off') : localStorage.removeItem(CHOICE)));
    label.append(box, ` ${this.dataset.label ?? ''}`);
    this.replaceChildren(label);
  }
}

customElements.define('reading-choice', ReadingChoice);

export {};
