import type { Metadata } from 'next';
import { ActButton } from '#components/desk/act-button.tsx';
import { listCollections } from '#db/collection/queries.ts';
import { requireActor } from '../../../../auth.ts';
import { archive, revive } from './actions.ts';
import { NewCollectionForm } from './collection-forms.tsx';

export const metadata: Metadata = { title: 'Collections' };

export default async function CollectionsPage() {
  const actor = await requireActor('/dashboard/photos/collections');
  const [collections, archived] = await Promise.all([listCollections(actor), listCollections(actor, { isArchived: true })]);
  return (
    <>
      <p className="mb-3 text-sm">
        <a className="underline" href="/dashboard/photos">
          Photos
        </a>
      </p>
      <h1 className="mb-4 font-serif text-3xl font-bold">Collections</h1>
      <div className="grid items-start gap-6 md:grid-cols-[2fr_1fr]">
        {collections.length === 0 ? (
          <p className="sheet p-8 text-center">No collections yet. Begin one here, or choose photos in the list and press c.</p>
        ) : (
          <ul className="sheet divide-y divide-line">
            {collections.map(({ id, name, photos, by, isMine }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2">
                <a dir="auto" className="font-semibold hover:underline" href={`/dashboard/photos/collections/${id}`}>
                  {name}
                </a>
                <span className="ms-auto text-sm text-quiet">
                  {photos} {photos === 1 ? 'photo' : 'photos'} · {by}
                </span>
                {isMine && <ActButton name="Put away" label={`Put away ${name}`} run={archive.bind(null, { collectionId: id })} />}
              </li>
            ))}
          </ul>
        )}
        <section className="sheet p-4" aria-labelledby="new-collection">
          <h2 id="new-collection" className="mb-3 font-bold">
            New collection
          </h2>
          <NewCollectionForm />
        </section>
      </div>
      {archived.length > 0 && (
        <section className="mt-6" aria-labelledby="put-away">
          <h2 id="put-away" className="mb-2 font-bold">
            Put away
          </h2>
          <ul className="sheet divide-y divide-line">
            {archived.map(({ id, name, isMine }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-2">
                <span dir="auto">{name}</span>
                {isMine && <ActButton name="Bring back" label={`Bring back ${name}`} run={revive.bind(null, { collectionId: id })} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
