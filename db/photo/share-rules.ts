import type { Crops, Focus } from './crop-rules.ts';

/** The size of the picture a story is shared with, in pixels (Open Graph's 1.91 to 1). */
export const SHARE_SIZE = { width: 1200, height: 630 };

/** The public address of the picture a release is shared with. */
export function sharePath(key: string, releaseId: number): string {
  return `/photos/${key}/${shareFile(releaseId)}`;
}

/** Its file in the folder of the photo. */
export function shareFile(releaseId: number): string {
  return `share-${releaseId}.jpg`;
}

/** The letters our two fonts can draw: Latin with its accents and punctuation, and Arabic. */
const DRAWABLE =
  /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]*$/u;

/** Can this text be written over a photo? What would come out as empty boxes is left away. */
export function isDrawable(text: string): boolean {
  return DRAWABLE.test(text);
}

/** What somebody decided of a photo, to tell whether it was decided anew since. */
export function decisionOf({ crops, focus }: { crops: Crops; focus: Focus | null }): string {
  return JSON.stringify([crops, focus]);
}
