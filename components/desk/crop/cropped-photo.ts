import type { Crops, Focus } from '#db/photo/crop-rules.ts';
import type { Rendition } from '#db/photo/rules.ts';

/** What has to be known of a photo to cut it. */
export type CroppedPhoto = {
  id: string;
  key: string;
  width: number;
  height: number;
  alt: string;
  renditions: Rendition[];
  crops: Crops;
  focus: Focus | null;
  autoFocus: Focus | null;
};
