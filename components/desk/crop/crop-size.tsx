import type { Rectangle } from '#db/photo/crop-rules.ts';

/** Says how large a cut is, and warns where it will not look sharp. */
export function CropSize({ rectangle: { width, height }, needed }: { rectangle: Rectangle; needed: number }) {
  return (
    <p role="status" className={width < needed ? 'text-sm text-warn' : 'hint'}>
      {width} × {height} pixels.{width < needed && ` It needs ${needed} pixels in width to look sharp here.`}
    </p>
  );
}
