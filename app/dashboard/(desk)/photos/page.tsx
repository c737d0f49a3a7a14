import type { Metadata } from 'next';
import { thumbnail } from '#components/desk/photo-address.ts';
import { listPhotos } from '#db/photo/queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { AddPhotos } from './add-photos.tsx';
import { RightsLinks } from './rights-links.tsx';

export const metadata: Metadata = { title: 'Photos' };

type Props = { searchParams: Promise<{ text?: string; page?: string }> };

export default async function PhotosPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/photos');
  const { text = '', page: asked } = await searchParams;
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(asked)) || 1));
  const { photos, hasMore } = await listPhotos(actor, { text: String(text), page });
  const address = (to: number) => `/dashboard/photos?${new URLSearchParams({ text: String(text), page: String(to) })}`;
  return (
    <>
      <h1 className="mb-4 font-serif text-3xl font-bold">Photos</h1>
      <RightsLinks actor={actor} />
      {may(actor, 'photo.upload') && <AddPhotos />}
      <search>
        <form className="my-4 flex items-end gap-2">
          <div className="field flex-1">
            <label htmlFor="photo-text">Caption, credit or file name contains</label>
            <input className="input" id="photo-text" type="search" name="text" defaultValue={text} />
          </div>
          <button className="button" type="submit">
            Find
          </button>
        </form>
      </search>
      {photos.length === 0 && <p className="sheet p-8 text-center">{text ? 'No photo has this in its words.' : 'No photos yet. Drop the first ones above.'}</p>}
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {photos.map((photo) => (
          <li key={photo.id} className="sheet overflow-hidden">
            <a href={`/dashboard/photos/${photo.id}`} className="block">
              <img src={thumbnail(photo)} alt={photo.alt || photo.filename} loading="lazy" className="aspect-3/2 w-full object-cover" />
              <p className="mx-2 mt-2 line-clamp-2 text-sm">{photo.caption || photo.filename}</p>
              <p className={`mx-2 mb-2 mt-1 text-xs ${photo.credit ? 'text-quiet' : 'text-accent'}`}>{photo.credit || 'No credit yet'}</p>
            </a>
          </li>
        ))}
      </ul>
      <nav className="mt-4 flex justify-between text-sm" aria-label="Pages">
        {page > 1 ? <a href={address(page - 1)}>← Newer</a> : <span />}
        {hasMore && <a href={address(page + 1)}>Older →</a>}
      </nav>
    </>
  );
}
