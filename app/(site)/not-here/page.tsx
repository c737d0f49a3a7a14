import type { Metadata } from 'next';
import { Frame } from '../frame.tsx';
import { words } from '../words.ts';

/** Makes the press answer 404. */
export const metadata: Metadata = { title: words.chrome.notFound, robots: { index: false }, other: { status: '404' } };

/** What the press prints in the place of everything that is not found. Next prepares its own page for that with every page it renders, so that one has no frame. */
export default function NotHerePage() {
  return (
    <Frame>
      <div className="not-found">
        <h1>{words.chrome.notFound}</h1>
        <p>
          {words.chrome.notFoundWhy} <a href="/">{words.chrome.toFront}</a>
        </p>
      </div>
    </Frame>
  );
}
