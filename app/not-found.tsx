import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Frame } from './(site)/frame.tsx';
import { words } from './(site)/words.ts';
import './(site)/site.css';

export const metadata: Metadata = { title: words.chrome.notFound };

/** The one page for everything that is not here. The press prints it in the place of every 404, since Next leaves those to its scripts. */
export default async function NotFound() {
  await connection();
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
