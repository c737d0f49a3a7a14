import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Frame } from './(site)/frame.tsx';
import './(site)/site.css';

export const metadata: Metadata = { title: 'Not found' };

/** The one page for everything that is not here. The press prints it in the place of every 404, since Next leaves those to its scripts. */
export default async function NotFound() {
  await connection();
  return (
    <Frame>
      <div className="not-found">
        <h1>There is nothing at this address</h1>
        <p>
          The story may have moved, or the address may have been mistyped. Begin again at the <a href="/">front page</a>, or choose a section above.
        </p>
      </div>
    </Frame>
  );
}
