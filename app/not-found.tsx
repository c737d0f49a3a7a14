import './(site)/site.css';

export default function NotFound() {
  return (
    <main className="not-found">
      <title>Not found</title>
      <h1>There is nothing at this address</h1>
      <p>
        Begin again at the <a href="/">front page</a>.
      </p>
    </main>
  );
}
