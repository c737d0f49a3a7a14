export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl p-8">
      <h1 className="text-2xl font-bold">There is nothing here for you</h1>
      <p className="my-3">It may have been removed, or it belongs to somebody else.</p>
      <a className="underline" href="/dashboard">
        Back to the stories
      </a>
    </main>
  );
}
