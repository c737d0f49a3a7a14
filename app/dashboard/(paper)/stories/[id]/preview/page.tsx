import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Story } from '#components/story/story.tsx';
import { listUnusable } from '#db/rights/queries.ts';
import { getPreview } from '#db/story/preview.ts';
import { getStory } from '#db/story/queries.ts';
import type { Standing } from '#db/story/rules.ts';
import { Frame } from '../../../../../(site)/frame.tsx';
import { requireActor } from '../../../../../auth.ts';
import { site } from '../../../../../site.ts';
import '../../../../../(site)/site.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Preview', robots: { index: false } };

export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/stories/${id}/preview`);
  const [story, standing] = await Promise.all([getPreview(actor, id), getStory(actor, id)]);
  if (!story || !standing) notFound();
  const kept = await listUnusable(
    actor,
    story.photos.map(({ photoId }) => photoId),
  );
  const unseen = story.photos.filter(({ photoId }) => kept.has(photoId));
  return (
    <Frame>
      <p className="empty" role="note">
        {whatIsShown(standing)} <a href={`/dashboard/stories/${id}`}>Back to the editor</a>
      </p>
      {unseen.length > 0 && (
        <p className="empty" role="note">
          By their rights readers do not see now: {unseen.map(({ caption, alt }) => `“${caption || alt || 'a photo'}”`).join(', ')}. What was chosen to stand in
          takes their place, or nothing.
        </p>
      )}
      <Story story={story} site={site} />
    </Frame>
  );
}

function whatIsShown({ version, liveVersion }: Standing): string {
  if (liveVersion === null) return `Preview of version ${version}, not published.`;
  return liveVersion === version
    ? `This is version ${version}, as readers see it.`
    : `Preview of version ${version}, not published: readers see version ${liveVersion}.`;
}
