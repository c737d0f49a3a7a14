import type { Rectangle } from '#db/photo/crop-rules.ts';
import { pictureAddress } from '../photo-address.ts';
import type { CroppedPhoto } from './cropped-photo.ts';

/** Part of a photo as it will be seen, before it is cut. */
export function CropPreview({ photo, rectangle, className = 'w-full' }: { photo: CroppedPhoto; rectangle: Rectangle; className?: string }) {
  const src = pictureAddress(photo, 960);
  const { x, y, width, height } = rectangle;
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} className={className} aria-hidden="true">
      {src && <image href={src} width={photo.width} height={photo.height} preserveAspectRatio="none" />}
    </svg>
  );
}
