/**
 * The elements of media-chrome write a <style> into themselves, which a policy without inline styles refuses. What they
 * write becomes a constructed style sheet, which it does not; in its place stays an element of that name that leads to
 * the sheet, because they add rules to it later.
 */
export function constructStyles(): void {
  const root = ShadowRoot.prototype;
  for (const [name, write] of [
    ['innerHTML', Object.getOwnPropertyDescriptor(root, 'innerHTML')?.set],
    ['setHTMLUnsafe', root.setHTMLUnsafe],
  ] as const) {
    const fill = function (this: ShadowRoot, html: string) {
      if (this.host.localName.startsWith('media-')) fillWith(this, html);
      else write?.call(this, html);
    };
    if (write) Object.defineProperty(root, name, { configurable: true, ...(name === 'innerHTML' ? { set: fill, get: () => '' } : { value: fill }) });
  }
}

function fillWith(root: ShadowRoot, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const style of template.content.querySelectorAll('style')) {
    const sheet = new CSSStyleSheet({ media: style.media });
    sheet.replaceSync(style.textContent ?? '');
    root.adoptedStyleSheets.push(sheet);
    const place = document.createElementNS('urn:constructed', 'style');
    style.replaceWith(Object.defineProperty(place, 'sheet', { value: sheet }));
  }
  root.replaceChildren(template.content);
}
