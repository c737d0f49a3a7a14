import type { Metadata } from 'next';
import { thumbnail } from '#components/desk/photo-address.ts';
import { listPhotoWords } from '#db/photo/metadata-queries.ts';
import { MOST_PHOTOS } from '#db/photo/word-rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { PhotoBatch } from './photo-batch.tsx';

export const metadata: Metadata = { title: 'Change many photos' };

type Props = { searchParams: Promise<{ ids?: string | string[] }> };

export default async function PhotoBatchPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/photos/batch');
  const asked = [(await searchParams).ids ?? ''].flat().join(',').split(',');
  const ids = [...new Set(asked.filter((id) => id && id.length <= 64))];
  const photos = await listPhotoWords(actor, ids.slice(0, MOST_PHOTOS));
  const [mine, others] = [true, false].map((isMine) => photos.filter(({ uploadedBy }) => may(actor, 'photo.edit', uploadedBy) === isMine));
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-4 font-serif text-3xl font-bold">Change many photos</h1>
      {ids.length > MOST_PHOTOS && (
        <p className="mb-3">
          {ids.length} were chosen; these are the first {MOST_PHOTOS}.
        </p>
      )}
      {others && others.length > 0 && <p className="mb-3">{others.length} of them were uploaded by somebody else: only editors may change those.</p>}
      {mine && mine.length > 0 ? (
        <PhotoBatch photos={mine.map((photo) => ({ id: photo.id, filename: photo.filename, words: photo.words, thumbnail: thumbnail(photo) }))} />
      ) : (
        <p className="sheet p-8 text-center">No photo is chosen. Tick some in the list of photos, then come back.</p>
      )}
    </>
  );
}
