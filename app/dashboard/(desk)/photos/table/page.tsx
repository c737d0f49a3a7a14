import type { Metadata } from 'next';
import { ON_TABLE } from '#components/desk/photo-grid/chosen-paths.ts';
import { listCollections } from '#db/collection/queries.ts';
import { getPhotosInOrder } from '#db/photo/find-queries.ts';
import { requireActor } from '../../../../auth.ts';
import { add, begin } from '../collections/actions.ts';
import { LightTable } from './light-table.tsx';

export const metadata: Metadata = { title: 'Light table' };

type Props = { searchParams: Promise<Partial<Record<'ids' | 'rejected' | 'kept' | 'at', string | string[]>>> };

export default async function LightTablePage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/photos/table');
  const asked = await searchParams;
  const list = (name: 'ids' | 'rejected' | 'kept') =>
    String(asked[name] ?? '')
      .split(',')
      .filter(Boolean);
  const ids = [...new Set(list('ids'))].slice(0, ON_TABLE.most);
  const [photos, collections] = await Promise.all([getPhotosInOrder(actor, ids), listCollections(actor)]);
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-2 font-serif text-3xl font-bold">Light table</h1>
      {photos.length === 0 ? (
        <p className="sheet p-8 text-center">
          Nothing lies here. Choose {ON_TABLE.least} to {ON_TABLE.most} photos in the list of photos and press l.
        </p>
      ) : (
        <LightTable photos={photos} atFirst={{ kept: list('kept'), rejected: list('rejected') }} actions={{ collections, begin, add }} />
      )}
    </>
  );
}
