import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Comment } from '#components/comment/comment.tsx';
import { CommentForm, TypedAlready } from '#components/comment/comment-form.tsx';
import { ReportForm } from '#components/comment/report-form.tsx';
import { freshStamp, getComment } from '#db/comment/public.ts';
import { sentBack } from '#db/pages.ts';
import { site } from '../../../../../site.ts';
import { CommentsFrame } from '../../comments-frame.tsx';
import { commentsAt } from '../../story-at.ts';

type Props = { params: Promise<{ section: string; slug: string; id: string }> };

async function commentAt(params: Props['params']) {
  const { id } = await params;
  const found = await commentsAt(params, `/comment/${id}`);
  const comment = await getComment(found.story.storyId, id);
  if (!comment) notFound();
  return { ...found, comment };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { story, comment, around } = await commentAt(params);
  return { title: `${around.words.comments.replyTo(comment.name)}: ${story.headline}`, robots: { index: false } };
}

/** One comment, to be answered or reported. */
export default async function OneCommentPage({ params }: Props) {
  const { story, comment, comments, around } = await commentAt(params);
  const { comments: words } = around.words;
  const [stamp, sent] = [freshStamp(), sentBack()];
  return (
    <CommentsFrame story={story} heading={words.heading} around={around}>
      <Comment comment={comment} isOpen={false} site={site} around={around} />
      <p>
        <a href={`${story.path}/comments`}>{words.backToComments}</a>
      </p>
      {comments.standing === 'open' ? (
        <>
          <h2 id="reply">{words.replyTo(comment.name)}</h2>
          <CommentForm path={story.path} parentId={comment.id} stamp={stamp} needsAccount={comments.needsAccount} sent={sent} around={around} />
        </>
      ) : (
        <TypedAlready sent={sent} around={around} />
      )}
      {!comment.isPaper && (
        <>
          <h2 id="report">{words.reportHeading}</h2>
          <ReportForm path={story.path} commentId={comment.id} stamp={stamp} sent={sent} around={around} />
        </>
      )}
    </CommentsFrame>
  );
}
