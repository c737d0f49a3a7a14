import type { Metadata } from 'next';
import { thumbnail } from '#components/desk/photo-address.ts';
import { listEnding } from '#db/rights/queries.ts';
import { requireActor } from '../../../../auth.ts';
import { SeenState } from '../seen-state.tsx';
import { PhotoUses } from './photo-uses.tsx';

export const metadata: Metadata = { title: 'Rights that end' };

export default async function EndingPage() {
  const actor = await requireActor('/dashboard/photos/ending');
  const photos = await listEnding(actor);
  return (
    <>
      <p className="mb-2 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-1 font-serif text-3xl font-bold">Rights that end</h1>
      <p className="hint mb-4">Photos in use that readers may see for 14 days at most, or may not see now.</p>
      {photos.length === 0 && <p className="sheet p-8 text-center">None. Every photo in use may stay for the next 14 days.</p>}
      <ul className="grid gap-4">
        {photos.map((photo) => (
          <li key={photo.id} className="sheet grid gap-4 p-4 sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
            <img src={thumbnail(photo)} alt="" loading="lazy" className="aspect-3/2 w-full rounded object-cover" />
            <div className="min-w-0">
              <h2 className="font-bold break-words" dir="auto">
                <a className="hover:underline" href={`/dashboard/photos/${photo.id}`}>
                  {photo.caption || photo.filename}
                </a>
              </h2>
              <p className="hint" dir="auto">
                {photo.credit || 'No credit yet'}
              </p>
              <SeenState window={photo} />
            </div>
            <PhotoUses uses={photo.uses} />
          </li>
        ))}
      </ul>
    </>
  );
}
