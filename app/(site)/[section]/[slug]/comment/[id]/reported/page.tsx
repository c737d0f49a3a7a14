import type { Metadata } from 'next';
import { CommentsFrame } from '../../../comments-frame.tsx';
import { commentsAt } from '../../../story-at.ts';

type Props = { params: Promise<{ section: string; slug: string; id: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** After a report: thanks, and the way back to where the reader was. */
export default async function ReportedPage({ params }: Props) {
  const { story, around } = await commentsAt(params, '/comments');
  const { comments: words } = around.words;
  return (
    <CommentsFrame story={story} heading={words.reportHeading} around={around}>
      <p className="own-state" role="status">
        {words.reportDone}
      </p>
      <p>
        <a href={`${story.path}/comments#c-${(await params).id}`}>{words.backToComments}</a>
      </p>
    </CommentsFrame>
  );
}
