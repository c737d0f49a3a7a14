import { type Rendition, renditionPath } from '#db/photo/rules.ts';
import type { PublicPhoto } from '#db/release/rules.ts';

type PictureProps = {
  photo: PublicPhoto;
  sizes: string;
  /** Of part of it; without them, of the whole photo. */
  renditions?: Rendition[];
  isFirst?: boolean;
  alt?: string;
  widest?: number;
};

/** A photo in the best format and size the browser takes, up to `widest` pixels; its place is reserved before it arrives. */
export function Picture({ photo, sizes, renditions, isFirst = false, alt = photo.alt, widest = Number.POSITIVE_INFINITY }: PictureProps) {
  const shown = renditions ?? photo.renditions;
  const jpegs = shown.filter((each) => each.format === 'jpeg');
  const fallback = jpegs.find((each) => each.width >= 640) ?? jpegs.at(-1);
  const size = renditions ? jpegs.at(-1) : photo;
  if (!fallback || !size) return null;
  return (
    <picture>
      {(['avif', 'webp'] as const).map((format) => {
        const set = srcSet(
          photo.key,
          shown.filter((each) => each.format === format && each.width <= widest),
        );
        return set && <source key={format} type={`image/${format}`} srcSet={set} sizes={sizes} />;
      })}
      <img
        src={renditionPath(photo.key, fallback)}
        srcSet={srcSet(
          photo.key,
          jpegs.filter((each) => each.width <= widest),
        )}
        sizes={sizes}
        width={size.width}
        height={size.height}
        alt={alt}
        loading={isFirst ? 'eager' : 'lazy'}
        decoding="async"
        fetchPriority={isFirst ? 'high' : undefined}
      />
    </picture>
  );
}

function srcSet(key: string, renditions: Rendition[]): string {
  return renditions.map((each) => `${renditionPath(key, each)} ${each.width}w`).join(', ');
}
