import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Thread } from '#components/comment/comment.tsx';
import { listThreads } from '#db/comment/public.ts';
import { site } from '../../../../site.ts';
import { pageNumber, type SearchParams } from '../../../list-page.ts';
import { CommentsFrame } from '../comments-frame.tsx';
import { commentsAt, type StoryParams, storyAt } from '../story-at.ts';
import { TAKEN_DOWN, TakenDown } from '../taken-down.tsx';

type Props = { params: StoryParams; searchParams: SearchParams };

/** Comments are for the readers of a story; search engines follow the story itself. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  if ((await storyAt(params, '/comments')).takenDown !== undefined) return TAKEN_DOWN;
  const { story, around } = await commentsAt(params, '/comments');
  const page = await pageNumber(searchParams);
  const path = `${story.path}/comments`;
  return {
    title: `${around.words.comments.heading}: ${story.headline}`,
    alternates: { canonical: page > 1 ? `${path}?page=${page}` : path },
    robots: { index: false, follow: true },
  };
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const { takenDown } = await storyAt(params, '/comments');
  if (takenDown !== undefined) return <TakenDown notice={takenDown} />;
  const page = await pageNumber(searchParams);
  const { story, comments, around } = await commentsAt(params, '/comments');
  const { threads, hasMore } = await listThreads(story.storyId, page);
  if (threads.length === 0 && page > 1) notFound();
  const { comments: words } = around.words;
  const isOpen = comments.standing === 'open';
  const path = `${story.path}/comments`;
  return (
    <CommentsFrame story={story} heading={words.heading} around={around}>
      <p className="comments-ways">
        {comments.count > 0 && <span>{words.count(comments.count)}</span>}
        {isOpen ? (
          <a className="act" href={`${story.path}/comment`} rel="nofollow">
            {words.write}
          </a>
        ) : (
          <span>{words.closed}</span>
        )}
      </p>
      {threads.length === 0 && (
        <p>
          <strong>{words.none}</strong>
          {isOpen && <>. {words.invite}</>}
        </p>
      )}
      <ol className="comment-list">
        {threads.map((thread) => (
          <Thread key={thread.id} thread={thread} path={story.path} isOpen={isOpen} site={site} around={around} />
        ))}
      </ol>
      {(page > 1 || hasMore) && (
        <nav className="pager" aria-label={words.pages}>
          {page > 1 ? (
            <a rel="prev" href={page === 2 ? path : `${path}?page=${page - 1}`}>
              {words.newer}
            </a>
          ) : (
            <span />
          )}
          <span>{words.page(page)}</span>
          {hasMore ? (
            <a rel="next" href={`${path}?page=${page + 1}`}>
              {words.older}
            </a>
          ) : (
            <span />
          )}
        </nav>
      )}
    </CommentsFrame>
  );
}
