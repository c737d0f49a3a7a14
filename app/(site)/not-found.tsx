import { Frame } from './frame.tsx';

export default function NotFound() {
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
