import { viewerSheet } from './photo-sheet.ts';

/** Shows the photos of a story large in a dialog, beginning with one: swipe, arrow keys, Escape; each has an address of its own. */
export function showPhotos(host: HTMLElement, figures: HTMLElement[], first: number): void {
  const words = host.dataset;
  if (!document.adoptedStyleSheets.includes(viewerSheet)) document.adoptedStyleSheets.push(viewerSheet);
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', words.enlarge ?? '');
  const list = document.createElement('ul');
  list.tabIndex = 0;
  list.append(...figures.map(itemOf));
  const count = document.createElement('output');
  const link = document.createElement('a');
  link.textContent = words.address ?? '';
  const [close, previous, next] = [button(words.close, '×'), button(words.previous, '‹'), button(words.next, '›')];
  const bar = document.createElement('p');
  bar.append(count, link, ...(figures.length > 1 ? [previous, next] : []), close);
  dialog.append(bar, list);
  host.append(dialog);

  let shown = first;
  const place = location.pathname + location.search;
  const show = (index: number, isMoved = true) => {
    shown = Math.max(0, Math.min(index, figures.length - 1));
    const item = list.children[shown];
    if (isMoved)
      item?.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth', block: 'nearest', inline: 'center' });
    count.textContent = `${shown + 1} / ${figures.length}`;
    link.href = `#${figures[shown]?.id}`;
    history.replaceState(history.state, '', place + link.hash);
    // Not disabled: a button that had the focus would lose it, and with it the keys.
    previous.ariaDisabled = String(shown === 0);
    next.ariaDisabled = String(shown === figures.length - 1);
  };
  const isMirrored = getComputedStyle(list).direction === 'rtl';
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowRight: isMirrored ? -1 : 1, ArrowLeft: isMirrored ? 1 : -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show(shown + step);
  });
  previous.addEventListener('click', () => show(shown - 1));
  next.addEventListener('click', () => show(shown + 1));
  close.addEventListener('click', () => dialog.close());
  // A swipe scrolls the list; what has come to rest in the middle is what is shown.
  list.addEventListener('scrollend', () => {
    const middle = list.getBoundingClientRect().left + list.clientWidth / 2;
    const index = [...list.children].findIndex((item) => {
      const box = item.getBoundingClientRect();
      return box.left <= middle && middle <= box.right;
    });
    if (index >= 0 && index !== shown) show(index, false);
  });
  dialog.addEventListener('close', () => {
    history.replaceState(history.state, '', place);
    dialog.remove();
    figures[shown]?.querySelector<HTMLButtonElement>('.photo-open')?.focus();
  });
  close.autofocus = true;
  dialog.showModal();
  show(first, false);
  list.children[first]?.scrollIntoView({ behavior: 'instant', inline: 'center' });
}

function itemOf(figure: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  const copy = figure.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  copy.className = '';
  copy.querySelector('.photo-open')?.remove();
  for (const each of copy.querySelectorAll<HTMLSourceElement | HTMLImageElement>('source, img')) each.sizes = '100vw';
  item.append(copy);
  return item;
}

function button(name: string | undefined, sign: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = sign;
  made.setAttribute('aria-label', name ?? '');
  return made;
}
