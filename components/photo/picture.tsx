import { type Rendition, renditionPath } from '#db/photo/rules.ts';
import type { PublicPhoto } from '#db/release/rules.ts';

type PictureProps = { photo: PublicPhoto; sizes: string; isFirst?: boolean; alt?: string; widest?: number };

/** A photo in the best format and size the browser takes, up to `widest` pixels; its place is reserved before it arrives. */
export function Picture({ photo, sizes, isFirst = false, alt = photo.alt, widest = Number.POSITIVE_INFINITY }: PictureProps) {
  const jpegs = photo.renditions.filter((each) => each.format === 'jpeg');
  const fallback = jpegs.find((each) => each.width >= 640) ?? jpegs.at(-1);
  if (!fallback) return null;
  return (
    <picture>
      {(['avif', 'webp'] as const).map((format) => {
        const set = srcSet(photo, format, widest);
        return set && <source key={format} type={`image/${format}`} srcSet={set} sizes={sizes} />;
      })}
      <img
        src={renditionPath(photo.key, fallback)}
        srcSet={srcSet(photo, 'jpeg', widest)}
        sizes={sizes}
        width={photo.width}
        height={photo.height}
        alt={alt}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={isFirst ? 'high' : undefined}
      />
    </picture>
  );
}

function srcSet(photo: PublicPhoto, format: Rendition['format'], widest: number): string {
  return photo.renditions
    .filter((each) => each.format === format && each.width <= widest)
    .map((each) => `${renditionPath(photo.key, each)} ${each.width}w`)
    .join(', ');
}
