/** The look of the large photos; a constructed sheet, since the page's policy takes no styles in the document. */
export const viewerSheet = new CSSStyleSheet();
viewerSheet.replaceSync(`
.viewer {
  position: fixed; inset: 0; width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0;
  background: #111; color: #f4f4f2; display: flex; flex-direction: column;
}
.viewer::backdrop { background: #111; }
.viewer > p { display: flex; align-items: center; gap: .5rem; margin: 0; padding: .5rem; }
.viewer > p > output { margin-inline-end: auto; padding-inline-start: .5rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.viewer > p > a { color: inherit; padding: .6rem .5rem; font-size: .85rem; }
.viewer button { min-width: 2.75rem; min-height: 2.75rem; border: 1px solid #777; border-radius: 50%; background: #111; color: inherit; font-size: 1.4rem; line-height: 1; }
.viewer button[aria-disabled="true"] { opacity: .35; }
.viewer :is(a, button):focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
[dir="rtl"] > .viewer button { transform: scaleX(-1); }
.viewer ul { flex: 1; min-height: 0; display: flex; overflow-x: auto; overscroll-behavior: contain; scroll-snap-type: x mandatory; margin: 0; padding: 0; list-style: none; }
.viewer li { flex: none; width: 100%; height: 100%; scroll-snap-align: center; scroll-snap-stop: always; }
.viewer figure { height: 100%; margin: 0; display: flex; flex-direction: column; align-items: center; gap: .75rem; }
.viewer picture { flex: 1; min-height: 0; display: flex; align-items: center; justify-content: center; width: 100%; }
.viewer img { max-width: 100%; max-height: 100%; width: auto; height: auto; object-fit: contain; }
.viewer figcaption { background: #111; width: min(100%, 46rem); max-height: 35%; overflow: auto; padding: 0 1rem 1rem; color: inherit; font-size: .95rem; line-height: 1.45; }
.viewer figcaption .credit { display: block; opacity: .8; }
`);
