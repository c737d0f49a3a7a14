import type { Metadata } from 'next';
import { words } from './(site)/words.ts';
import './(site)/site.css';

export const metadata: Metadata = { title: words.chrome.notFound };

/** What Next answers by itself where nothing is found; readers get `not-here` in its place from the press. */
export default function NotFound() {
  return (
    <main className="not-found">
      <h1>{words.chrome.notFound}</h1>
      <p>
        {words.chrome.notFoundWhy} <a href="/">{words.chrome.toFront}</a>
      </p>
    </main>
  );
}
