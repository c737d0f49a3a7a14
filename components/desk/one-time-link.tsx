/** A link shown once to whoever may pass it on. */
export function OneTimeLink({ link, words }: { link: string; words: string }) {
  return (
    <div className="rounded bg-wash p-3 text-sm">
      <p>{words}</p>
      <code className="break-all select-all">{link}</code>
    </div>
  );
}
