'use client';

import { useRouter } from 'next/navigation';
import { PhotoChooser } from '#components/desk/photo-chooser.tsx';

/** The choice of the photo that comes in the place of another. */
export function ChooseReplacing({ photoId }: { photoId: string }) {
  const router = useRouter();
  return (
    <section className="sheet p-4" aria-labelledby="choose">
      <h2 id="choose" className="mb-3 font-bold">
        Which photo comes in its place?
      </h2>
      <PhotoChooser onChosen={(photo) => router.push(`/dashboard/photos/${photoId}/replace?by=${photo.id}`)} />
    </section>
  );
}
