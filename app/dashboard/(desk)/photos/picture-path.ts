import type { PictureUse } from '#db/photo/use-rules.ts';

const PATHS: Record<PictureUse['kind'], (id: string) => string> = {
  tag: (id) => `/dashboard/tags/${id}`,
  contributor: (id) => `/dashboard/contributors/${id}`,
  channel: (id) => `/dashboard/live/${id}`,
  logo: () => '/dashboard/theme',
};

/** Where at the desk it is changed what a photo is the picture of. */
export function picturePath({ kind, id }: Pick<PictureUse, 'kind' | 'id'>): string {
  return PATHS[kind](id);
}
