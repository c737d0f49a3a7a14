import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Pages } from '#components/desk/pages.tsx';
import { countQueues, listQueue } from '#db/comment/queries.ts';
import { QueueFilter } from '#db/comment/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { site } from '../../../site.ts';
import { Moderation } from './moderation.tsx';
import { QueueTabs } from './queue-tabs.tsx';

export const metadata: Metadata = { title: 'Comments' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CommentsPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/comments');
  if (!may(actor, 'comment.read')) notFound();
  const asked = await searchParams;
  const counts = await countQueues(actor);
  const filter = QueueFilter.parse({ ...asked, queue: asked.queue ?? (counts.new === 0 && counts.held > 0 ? 'held' : 'new') });
  const { comments, hasMore } = await listQueue(actor, filter);
  return (
    <>
      <h1 className="mb-2 font-serif text-3xl font-bold">Comments</h1>
      <QueueTabs current={filter.queue} counts={counts} story={filter.story} />
      {filter.story && (
        <p className="mb-3 text-sm">
          Of one story only.{' '}
          <a className="underline" href={`/dashboard/comments?queue=${filter.queue}`}>
            Show those of all stories
          </a>
        </p>
      )}
      <Moderation key={`${filter.queue} ${filter.page}`} comments={comments} language={site.language} timeZone={site.timeZone} />
      <Pages path="/dashboard/comments" asked={{ queue: filter.queue, story: filter.story }} page={filter.page} hasMore={hasMore} />
    </>
  );
}
