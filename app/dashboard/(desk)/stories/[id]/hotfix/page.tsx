import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getPhotos } from '#db/photo/queries.ts';
import { getLiveDraft, getStory } from '#db/story/queries.ts';
import { listStyle } from '#db/style/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../../auth.ts';
import { HotfixForm } from './hotfix-form.tsx';

export const metadata: Metadata = { title: 'Fix what readers see' };

type Props = { params: Promise<{ id: string }> };

export default async function HotfixPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/stories/${id}/hotfix`);
  const [story, live, style] = await Promise.all([getStory(actor, id), getLiveDraft(actor, id), listStyle(actor)]);
  if (!story || !live || !may(actor, 'story.hotfix', story.ownerId)) notFound();
  const photos = await getPhotos(
    actor,
    live.draft.photos.flatMap(({ photoId, fallbackId }) => [photoId, ...(fallbackId ? [fallbackId] : [])]),
  );
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href={`/dashboard/stories/${id}`}>
          Back to the editor
        </a>
      </p>
      <h1 className="mb-1 font-serif text-2xl font-bold" dir="auto">
        Fix what readers see of “{live.draft.headline}”
      </h1>
      <p className="mb-4 max-w-prose text-quiet">
        This is version {live.version}, as readers have it. What you change here goes out alone; what waits in version {story.version} stays unpublished, and
        takes the fix in.
      </p>
      <HotfixForm
        actorId={actor.id}
        storyId={id}
        liveVersion={live.version}
        live={live.draft}
        photos={photos}
        style={style}
        isPlanned={story.scheduled !== null}
      />
    </>
  );
}
