import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getPhoto } from '#db/photo/queries.ts';
import { renditionPath } from '#db/photo/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { Crops } from './crops.tsx';
import { PhotoForm } from './photo-form.tsx';
import { RightsPanel } from './rights-panel.tsx';
import { Uses } from './uses.tsx';

export const metadata: Metadata = { title: 'Photo' };

export default async function PhotoPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/photos/${id}`);
  const photo = await getPhoto(actor, id);
  if (!photo) notFound();
  const shown = photo.renditions.find((each) => each.format === 'jpeg' && each.width >= 640) ?? photo.renditions.at(-1);
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-4 font-serif text-2xl font-bold break-words">{photo.filename}</h1>
      <div className="grid gap-6 md:grid-cols-2">
        <div>
          {shown && <img src={renditionPath(photo.key, shown)} alt={photo.alt || photo.filename} className="sheet w-full" />}
          <p className="hint mt-2">
            {photo.width} × {photo.height} pixels{photo.takenAt ? `, taken ${photo.takenAt.slice(0, 10)}` : ''}
          </p>
        </div>
        <PhotoForm
          photo={{ photoId: photo.id, caption: photo.caption, credit: photo.credit, byline: photo.byline, alt: photo.alt }}
          isOff={!may(actor, 'photo.edit', photo.uploadedBy)}
        />
      </div>
      <div className="mt-6">
        <Crops photo={photo} saves={photo.saves} isOff={!may(actor, 'photo.crop', photo.uploadedBy)} />
      </div>
      <RightsPanel actor={actor} photoId={photo.id} />
      <Uses actor={actor} photoId={id} />
    </>
  );
}
