import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getPhotosInOrder } from '#db/photo/find-queries.ts';
import { listUses } from '#db/photo/use-queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../../auth.ts';
import { ChooseReplacing } from './choose-replacing.tsx';
import { ReplaceForm } from './replace-form.tsx';

export const metadata: Metadata = { title: 'Replace a photo' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ by?: string | string[] }> };

export default async function ReplacePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/photos/${id}/replace`);
  const by = String((await searchParams).by ?? '');
  const [photos, { stories }] = await Promise.all([getPhotosInOrder(actor, [id, by]), listUses(actor, id)]);
  const old = photos.find((photo) => photo.id === id);
  const next = photos.find((photo) => photo.id === by && by !== id);
  if (!old) notFound();
  const uses = stories.filter(({ state, storyId, where }) => state !== 'past' && storyId && where !== 'stand-in');
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href={`/dashboard/photos/${id}`}>
          {old.filename}
        </a>
      </p>
      <h1 className="mb-4 font-serif text-2xl font-bold break-words">Replace {old.filename}</h1>
      {next ? (
        <ReplaceForm key={next.id} old={old} next={next} uses={uses} mayShow={may(actor, 'story.hotfix')} />
      ) : uses.length === 0 ? (
        <p className="sheet p-8 text-center">No story you may read has it now.</p>
      ) : (
        <ChooseReplacing photoId={id} />
      )}
    </>
  );
}
