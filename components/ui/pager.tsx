import type { Words } from './messages/words.ts';

type PagerProps = { path: string; page: number; hasMore: boolean; words: Words };

/** Newer and older, as plain links. */
export function Pager({ path, page, hasMore, words: { chrome } }: PagerProps) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="pager" aria-label={chrome.pages}>
      {page > 1 ? (
        <a rel="prev" href={page === 2 ? path : `${path}?page=${page - 1}`}>
          <span aria-hidden="true">←</span> {chrome.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{chrome.page(page)}</span>
      {hasMore ? (
        <a rel="next" href={`${path}?page=${page + 1}`}>
          {chrome.older} <span aria-hidden="true">→</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
