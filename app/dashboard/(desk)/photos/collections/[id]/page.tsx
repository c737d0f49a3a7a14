import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { lightTablePath } from '#components/desk/photo-grid/chosen-paths.ts';
import { tileOf } from '#components/desk/photo-grid/tile.ts';
import { getCollection } from '#db/collection/queries.ts';
import { requireActor } from '../../../../../auth.ts';
import { RenameForm } from '../collection-forms.tsx';
import { CollectionPhotos } from './collection-photos.tsx';

export const metadata: Metadata = { title: 'Collection' };

export default async function CollectionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(`/dashboard/photos/collections/${id}`);
  const collection = await getCollection(actor, id);
  if (!collection) notFound();
  const table = lightTablePath(collection.photos.map((photo) => photo.id));
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href="/dashboard/photos/collections">
          Collections
        </a>
      </p>
      <h1 dir="auto" className="mb-2 font-serif text-3xl font-bold break-words">
        {collection.name}
      </h1>
      <p className="mb-4 flex flex-wrap gap-4 text-sm">
        {collection.archivedAt && <span className="text-warn">Put away</span>}
        <a className="underline" href={`/dashboard/photos?${new URLSearchParams({ text: `in:"${collection.name}"` })}`}>
          Search in it
        </a>
        {table && (
          <a className="underline" href={table}>
            Light table
          </a>
        )}
      </p>
      {collection.photos.length === 0 && <p className="sheet p-8 text-center">Nothing in it yet. Choose photos in the list of photos and press c.</p>}
      <CollectionPhotos collectionId={id} tiles={collection.photos.map(tileOf)} isMine={collection.isMine} />
      {collection.isMine && (
        <details className="sheet mt-6 max-w-md p-4">
          <summary className="cursor-pointer font-bold">Rename</summary>
          <div className="pt-3">
            <RenameForm collectionId={id} name={collection.name} />
          </div>
        </details>
      )}
    </>
  );
}
