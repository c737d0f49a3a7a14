import type { Metadata } from 'next';
import { CommentForm, TypedAlready } from '#components/comment/comment-form.tsx';
import { freshStamp } from '#db/comment/public.ts';
import { sentBack } from '#db/pages.ts';
import { CommentsFrame } from '../comments-frame.tsx';
import { commentsAt, type StoryParams } from '../story-at.ts';

type Props = { params: StoryParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, around } = await commentsAt(params, '/comment');
  return { title: `${around.words.comments.write}: ${story.headline}`, robots: { index: false } };
}

/** Where a comment is written. The press puts a fresh stamp into it for each reader. */
export default async function CommentPage({ params }: Props) {
  const { story, comments, around } = await commentsAt(params, '/comment');
  const { comments: words } = around.words;
  return (
    <CommentsFrame story={story} heading={words.write} around={around}>
      {comments.standing === 'open' ? (
        <CommentForm path={story.path} stamp={freshStamp()} needsAccount={comments.needsAccount} sent={sentBack()} around={around} />
      ) : (
        <>
          <p>{words.closed}</p>
          <TypedAlready sent={sentBack()} around={around} />
        </>
      )}
      {comments.count > 0 && (
        <p>
          <a href={`${story.path}/comments`}>{words.all(comments.count)}</a>
        </p>
      )}
    </CommentsFrame>
  );
}
