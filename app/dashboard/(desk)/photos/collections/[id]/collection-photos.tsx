'use client';

import { ActButton } from '#components/desk/act-button.tsx';
import { TilePicture, TileWords } from '#components/desk/photo-grid/plain-list.tsx';
import type { Tile } from '#components/desk/photo-grid/tile.ts';
import { order, take } from '../actions.ts';

/** The photos of a collection in their order, which can be changed. */
export function CollectionPhotos({ collectionId, tiles, isMine }: { collectionId: string; tiles: Tile[]; isMine: boolean }) {
  return (
    <ol className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
      {tiles.map((tile, index) => (
        <li key={tile.id} className="sheet overflow-hidden">
          <a href={`/dashboard/photos/${tile.id}`} className="block">
            <TilePicture tile={tile} />
            <TileWords tile={tile} />
          </a>
          {isMine && (
            <p className="flex flex-wrap gap-1 p-2">
              <ActButton
                name="←"
                label={`Move ${tile.caption} forward`}
                isOff={index === 0}
                run={() => order({ collectionId, photoId: tile.id, to: index - 1 })}
              />
              <ActButton
                name="→"
                label={`Move ${tile.caption} back`}
                isOff={index === tiles.length - 1}
                run={() => order({ collectionId, photoId: tile.id, to: index + 1 })}
              />
              <ActButton name="Take out" label={`Take out ${tile.caption}`} run={() => take({ collectionId, photoIds: [tile.id] })} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
