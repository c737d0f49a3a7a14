import type { ReactNode } from 'react';
import type { Words } from '#components/ui/messages/words.ts';

type Told = { headline: string; isRetracted: boolean };

/** A headline as it stands anywhere but over its story: one that was retracted says so first. `children`: other words for it, or its own with marks. */
export function Headline({ story, words, children = story.headline }: { story: Told; words: Words; children?: ReactNode }) {
  if (!story.isRetracted) return children;
  return (
    <>
      <span className="retracted">{words.retracted}:</span> {children}
    </>
  );
}

/** The same as plain text, for feeds and the heads of pages. */
export function headlineText({ headline, isRetracted }: Told, words: Words): string {
  return isRetracted ? `${words.retracted}: ${headline}` : headline;
}
