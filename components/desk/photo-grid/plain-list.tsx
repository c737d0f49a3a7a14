import type { Tile } from './tile.ts';

type PlainListProps = { tiles: Tile[]; newer?: string; older?: string };

/** The photos as a list of links, page by page: what there is before the page's program has come. */
export function PlainList({ tiles, newer, older }: PlainListProps) {
  return (
    <>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {tiles.map((tile) => (
          <li key={tile.id} className="sheet overflow-hidden">
            <a href={`/dashboard/photos/${tile.id}`} className="block">
              <TilePicture tile={tile} />
              <TileWords tile={tile} />
            </a>
          </li>
        ))}
      </ul>
      <nav className="mt-4 flex justify-between text-sm" aria-label="Pages">
        {newer ? <a href={newer}>← Newer</a> : <span />}
        {older && <a href={older}>Older →</a>}
      </nav>
    </>
  );
}

export function TilePicture({ tile }: { tile: Tile }) {
  return <img src={tile.address} alt={tile.name} loading="lazy" decoding="async" className="aspect-3/2 w-full bg-wash object-contain" />;
}

export function TileWords({ tile }: { tile: Tile }) {
  return (
    <>
      <p dir="auto" className="mx-2 mt-2 line-clamp-2 text-sm leading-snug">
        {tile.caption}
      </p>
      <p className={`mx-2 mt-0.5 truncate text-xs ${tile.credit && tile.isSeen ? 'text-quiet' : 'text-accent'}`}>
        {tile.isSeen ? tile.credit || 'No credit yet' : 'Readers may not see it now'}
      </p>
    </>
  );
}
