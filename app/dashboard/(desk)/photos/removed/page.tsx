import type { Metadata } from 'next';
import { ActButton } from '#components/desk/act-button.tsx';
import { thumbnail } from '#components/desk/photo-address.ts';
import { Moment } from '#components/ui/moment.tsx';
import { REMOVED_KEPT } from '#db/photo/remove-rules.ts';
import { listRemoved } from '#db/photo/removed-queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { restore } from './actions.ts';

export const metadata: Metadata = { title: 'Removed photos' };

export default async function RemovedPage() {
  const actor = await requireActor('/dashboard/photos/removed');
  const photos = await listRemoved(actor);
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-2 font-serif text-3xl font-bold">Removed photos</h1>
      <p className="mb-4 text-sm text-quiet">They can be brought back for 30 days; then the files of those readers never saw are deleted.</p>
      {photos.length === 0 && <p className="sheet p-8 text-center">Nothing was removed in the last 30 days.</p>}
      <ul className="grid gap-2">
        {photos.map((photo) => (
          <li key={photo.id} className="sheet flex flex-wrap items-center gap-3 p-2">
            <img src={thumbnail(photo)} alt={photo.alt || photo.filename} loading="lazy" className="h-16 w-24 rounded object-cover" />
            <span dir="auto" className="min-w-40 flex-1 text-sm">
              {photo.caption || photo.filename}
              <span className="block text-quiet">
                until <Moment at={(photo.removedAt ?? 0) + REMOVED_KEPT} language={site.language} timeZone={site.timeZone} form="short" />
              </span>
            </span>
            {may(actor, 'photo.restore', photo.uploadedBy) && (
              <ActButton name="Bring back" label={`Bring back ${photo.filename}`} run={restore.bind(null, { photoIds: [photo.id] })} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
