import type { Metadata } from 'next';
import { Frame } from '../../frame.tsx';
import { words } from '../../words.ts';

/** Makes the press answer 410. */
export const TAKEN_DOWN: Metadata = { title: 'Taken down', robots: { index: false }, other: { status: '410' } };

/** What stands where a story was taken down, and where the pages about it were. */
export function TakenDown({ notice }: { notice: string }) {
  return (
    <Frame>
      <div className="not-found">
        <h1>{words.chrome.takenDown}</h1>
        <p dir="auto">{notice}</p>
        <p>
          <a href="/">{words.chrome.toFront}</a>
        </p>
      </div>
    </Frame>
  );
}
