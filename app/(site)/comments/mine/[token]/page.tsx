import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnComment } from '#components/comment/own-comment.tsx';
import { wordsFor } from '#components/ui/messages/words.ts';
import { getOwnComment } from '#db/comment/public.ts';
import { sentBack } from '#db/pages.ts';
import { site } from '../../../../site.ts';
import { Frame } from '../../../frame.tsx';

type Props = { params: Promise<{ token: string }> };

export const metadata: Metadata = { title: 'Your comment', robots: { index: false, follow: false } };

/** What became of a comment, for whoever holds this address. */
export default async function OwnCommentPage({ params }: Props) {
  const { token } = await params;
  const own = await getOwnComment(token);
  if (!own) notFound();
  const around = wordsFor(own.story?.language ?? site.language, site.language);
  const { comments: words } = around.words;
  return (
    <Frame>
      <div className="comments-page" lang={around.language} dir={around.direction}>
        <h1>{words.ownHeading}</h1>
        {own.story && (
          <p className="comments-on">
            {words.onStory}:{' '}
            <a href={own.story.path} lang={own.story.language} dir={own.story.direction}>
              {own.story.headline}
            </a>
          </p>
        )}
        <OwnComment own={own} token={token} sent={sentBack()} around={around} />
      </div>
    </Frame>
  );
}
