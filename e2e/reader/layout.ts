import type { Page } from '@playwright/test';

/** Where an element stands on the page, in pixels; `name` is for people who read a failure. */
export type Box = { name: string; x: number; y: number; width: number; height: number };

/** The boxes of everything that is laid out as a block, in the order of the document; not of what stands at the edge its own letters ask for. */
export function boxesOf(page: Page, selector = 'body *'): Promise<Box[]> {
  return page.evaluate((which) => {
    const isInline = (element: Element) => getComputedStyle(element).display === 'inline' || Boolean(element.closest('svg, option, [dir=auto] *'));
    return [...document.querySelectorAll(which)]
      .filter((element) => element.checkVisibility() && !isInline(element))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { name: `${element.localName}.${element.className}`, x, y: y + scrollY, width, height };
      });
  }, selector);
}

/** What a reader would see at once: a page wider than its window, text that is cut off, words that lie on words. */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const called = (element: Element) => `${element.localName}.${element.className} “${element.textContent?.trim().slice(0, 40)}”`;
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth - clientWidth} pixels too wide`);
    const isForEars = (element: Element) => element.closest('.skip') !== null || getComputedStyle(element).clipPath !== 'none';
    const isScrolled = (element: Element): boolean => {
      const parent = element.parentElement;
      return parent !== null && (/auto|scroll/.test(getComputedStyle(parent).overflowX) || isScrolled(parent));
    };
    type Line = { owner: Element; left: number; right: number; top: number; bottom: number };
    const lines: Line[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForEars(element) || element.closest('svg, option')) continue;
      const style = getComputedStyle(element);
      const cuts = /hidden|clip/.test(style.overflowX + style.overflowY) && element.textContent?.trim();
      if (cuts && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
        faults.push(`cut off: ${called(element)}`);
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          if (right - left < 2) continue;
          if (!isScrolled(element) && (left < -1 || right > clientWidth + 1)) faults.push(`beyond the edge: ${called(element)}`);
          // A line's letters fill about the middle of its box; two boxes may touch where the letters do not.
          const quarter = (bottom - top) / 4;
          lines.push({ owner: element, left: left + 1, right: right - 1, top: top + quarter, bottom: bottom - quarter });
        }
      }
    }
    lines.sort((one, other) => one.top - other.top);
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= one.bottom) break;
        if (one.owner !== other.owner && one.left < other.right && other.left < one.right) faults.push(`${called(one.owner)} lies on ${called(other.owner)}`);
      }
    }
    return faults;
  });
}

/** The boxes that are not where they should be, in words; half a pixel is nobody's fault. */
export function differing(found: Box[], wanted: Box[]): string[] {
  if (found.length !== wanted.length) return [`${found.length} boxes instead of ${wanted.length}`];
  const isNear = (one: number, other: number) => Math.abs(one - other) < 0.6;
  return found.flatMap((box, index) => {
    const other = wanted[index] as Box;
    const isSame = isNear(box.x, other.x) && isNear(box.y, other.y) && isNear(box.width, other.width) && isNear(box.height, other.height);
    return isSame ? [] : [`${box.name}: ${where(box)} instead of ${where(other)}`];
  });
}

function where({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(Math.round).join(' ');
}
