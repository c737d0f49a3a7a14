type PagesProps = { path: string; asked: Record<string, string | number | undefined>; page: number; hasMore: boolean };

/** The way through a list of the desk, as links that keep what it is narrowed by. */
export function Pages({ path, asked, page, hasMore }: PagesProps) {
  if (page === 1 && !hasMore) return null;
  const address = (to: number) => {
    const kept = Object.entries({ ...asked, page: to }).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    return `${path}?${new URLSearchParams(kept)}`;
  };
  return (
    <nav className="mt-3 flex justify-between text-sm" aria-label="Pages">
      {page > 1 ? <a href={address(page - 1)}>← Before</a> : <span />}
      <span>Page {page}</span>
      {hasMore ? <a href={address(page + 1)}>Further →</a> : <span />}
    </nav>
  );
}
