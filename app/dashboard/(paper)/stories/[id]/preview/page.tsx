import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Story } from '#components/story/story.tsx';
import { getPreview } from '#db/story/preview.ts';
import { Frame } from '../../../../../(site)/frame.tsx';
import { requireActor } from '../../../../../auth.ts';
import { site } from '../../../../../site.ts';
import '../../../../../(site)/site.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Preview', robots: { index: false } };

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/stories/${id}/preview`);
  const story = await getPreview(actor, id);
  if (!story) notFound();
  return (
    <Frame>
      <p className="empty" role="note">
        Preview, not published. <a href={`/dashboard/stories/${id}`}>Back to the editor</a>
      </p>
      <Story story={story} site={site} />
    </Frame>
  );
}
