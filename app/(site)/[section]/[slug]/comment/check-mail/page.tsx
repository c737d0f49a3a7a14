import type { Metadata } from 'next';
import { CommentsFrame } from '../../comments-frame.tsx';
import { commentsAt, type StoryParams } from '../../story-at.ts';

export const metadata: Metadata = { robots: { index: false } };

/** After a comment was sent that has to be confirmed by mail. */
export default async function CheckMailPage({ params }: { params: StoryParams }) {
  const { story, around } = await commentsAt(params, '/comments');
  const { comments: words } = around.words;
  return (
    <CommentsFrame story={story} heading={words.checkMail} around={around}>
      <p className="own-state" role="status">
        {words.checkMailMore}
      </p>
      <p>
        <a href={story.path}>{words.back}</a>
      </p>
    </CommentsFrame>
  );
}
