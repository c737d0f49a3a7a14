import type { Metadata } from 'next';
import { PhotoGrid } from '#components/desk/photo-grid/photo-grid.tsx';
import { tileOf } from '#components/desk/photo-grid/tile.ts';
import { SearchHelp } from '#components/desk/search-help.tsx';
import { SearchSaid } from '#components/desk/search-said.tsx';
import { listCollections } from '#db/collection/queries.ts';
import { findPhotos } from '#db/photo/find-queries.ts';
import { OPERATOR_HELP } from '#db/photo/operator-rules.ts';
import { listColleagues } from '#db/story/desk-queries.ts';
import { may } from '#db/user/rules.ts';
import { listViews } from '#db/view/queries.ts';
import { requireActor } from '../../../auth.ts';
import { SavedViews } from '../views/saved-views.tsx';
import { AddPhotos } from './add-photos.tsx';
import { add, begin } from './collections/actions.ts';
import { PhotoFilters } from './photo-filters.tsx';
import { remove, restore } from './removed/actions.ts';
import { RightsLinks } from './rights-links.tsx';

export const metadata: Metadata = { title: 'Photos' };

const SIZE = 100;
type Props = { searchParams: Promise<{ text?: string | string[]; similar?: string | string[]; page?: string }> };

export default async function PhotosPage({ searchParams }: Props) {
  const actor = await requireActor('/dashboard/photos');
  const asked = await searchParams;
  const text = asked.similar ? `like:${String(asked.similar)}` : String(asked.text ?? '');
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(asked.page)) || 1));
  const [{ photos, count, top, said }, collections, people, views] = await Promise.all([
    findPhotos(actor, { text, offset: (page - 1) * SIZE, size: SIZE }),
    listCollections(actor),
    listColleagues(actor),
    listViews(actor, 'photos'),
  ]);
  const address = (to: number) => `/dashboard/photos?${new URLSearchParams({ ...(text && { text }), page: String(to) })}`;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
        <h1 className="font-serif text-3xl font-bold">Photos</h1>
        <nav aria-label="Photos" className="flex flex-wrap gap-x-4 text-sm">
          <a className="underline" href="/dashboard/photos/collections">
            Collections
          </a>
          <RightsLinks actor={actor} />
          <a className="underline" href="/dashboard/photos/removed">
            Removed
          </a>
        </nav>
      </div>
      {may(actor, 'photo.upload') && <AddPhotos />}
      <PhotoFilters
        text={text}
        people={people.map(({ name }) => name)}
        collections={collections.map(({ name }) => name)}
        help={<SearchHelp title="How to search the photos" rows={OPERATOR_HELP} />}
      />
      <SavedViews views={views} query={text && new URLSearchParams({ text }).toString()} place="photos" />
      <SearchSaid said={said} />
      {count === 0 && <p className="sheet p-8 text-center">{text ? 'No photo fits this search.' : 'No photos yet. Drop the first ones above.'}</p>}
      <PhotoGrid
        text={text}
        found={{ photos: photos.map(tileOf), count, top }}
        page={page - 1}
        newer={page > 1 ? address(page - 1) : undefined}
        older={count > page * SIZE ? address(page + 1) : undefined}
        actions={{ collections, begin, add, remove, restore }}
      />
    </>
  );
}
