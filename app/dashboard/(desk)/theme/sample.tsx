import { useEffect, useRef } from 'react';

type SampleProps = { paper: string; ink: string; accent: string };

/** How text and accent stand on a paper; the desk's policy allows no style attribute, so it is set by script. */
export function Sample({ paper, ink, accent }: SampleProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const kicker = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    Object.assign(sheet.current?.style ?? {}, { background: paper, color: ink });
    Object.assign(kicker.current?.style ?? {}, { color: accent });
  }, [paper, ink, accent]);
  return (
    <div ref={sheet} className="rounded border border-line p-4" aria-hidden="true">
      <p ref={kicker} className="text-sm font-bold">
        Harbour
      </p>
      <p className="font-serif text-2xl font-bold">The boats are in before the storm</p>
      <p className="font-serif">Text as readers see it, on its own paper.</p>
    </div>
  );
}
