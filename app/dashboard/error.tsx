'use client';

export default function DeskError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div role="alert" className="mx-auto max-w-xl p-8">
      <h1 className="text-2xl font-bold">Something went wrong on our side</h1>
      <p className="my-3">
        What you typed and was saved is safe. Try again; if it stays like this, tell your administrator the number {error.digest ?? 'on the log'}.
      </p>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </div>
  );
}
