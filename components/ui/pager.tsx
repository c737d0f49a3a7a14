/** Newer and older, as plain links. */
export function Pager({ path, page, hasMore }: { path: string; page: number; hasMore: boolean }) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 ? (
        <a rel="prev" href={page === 2 ? path : `${path}?page=${page - 1}`}>
          <span aria-hidden="true">←</span> Newer stories
        </a>
      ) : (
        <span />
      )}
      <span>Page {page}</span>
      {hasMore ? (
        <a rel="next" href={`${path}?page=${page + 1}`}>
          Older stories <span aria-hidden="true">→</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
