import type { Around } from '#components/ui/messages/words.ts';

/** Lets the photos of a story be looked at large, one after the other, where there is script; without it they stand in the page as they are. */
export function Viewer({ around }: { around: Around }) {
  const { enlarge, close, previous, next, address } = around.words.reading.photo;
  return (
    <photo-viewer
      lang={around.language}
      dir={around.direction}
      data-enlarge={enlarge}
      data-close={close}
      data-previous={previous}
      data-next={next}
      data-address={address}
    />
  );
}

type Enhanced = React.HTMLAttributes<HTMLElement> & Record<`data-${string}`, string>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'photo-viewer': Enhanced;
    }
  }
}
