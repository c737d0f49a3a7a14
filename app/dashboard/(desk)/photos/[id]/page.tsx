import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FileSays } from '#components/desk/file-says.tsx';
import { PhotoHistory } from '#components/desk/photo-history.tsx';
import { fileSays, listPhotoChanges, listPhotoWords } from '#db/photo/metadata-queries.ts';
import { getPhoto } from '#db/photo/queries.ts';
import { renditionPath } from '#db/photo/rules.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../../auth.ts';
import { site } from '../../../../site.ts';
import { Crops } from './crops.tsx';
import { PhotoForm } from './photo-form.tsx';
import { RightsPanel } from './rights-panel.tsx';
import { Uses } from './uses.tsx';

export const metadata: Metadata = { title: 'Photo' };

export default async function PhotoPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/photos/${id}`);
  const photo = await getPhoto(actor, id);
  const [said] = await listPhotoWords(actor, [id]);
  if (!photo || !said) notFound();
  const [file, changes] = await Promise.all([fileSays(actor, id), listPhotoChanges(actor, id)]);
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
          <FileSays {...file} />
        </div>
        <PhotoForm key={photo.id} photoId={photo.id} saves={said.saves} saved={said.words} isOff={!may(actor, 'photo.edit', photo.uploadedBy)} />
      </div>
      <div className="mt-6">
        <Crops photo={photo} isOff={!may(actor, 'photo.crop', photo.uploadedBy)} />
      </div>
      <RightsPanel actor={actor} photoId={photo.id} />
      <Uses actor={actor} photo={photo} />
      <PhotoHistory changes={changes} site={site} />
    </>
  );
}
