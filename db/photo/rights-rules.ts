import { type MadeBy, madeBy, type PhotoFields } from './field-rules.ts';

/** What the page of a story says of a photo’s rights to programs; empty where nothing is known. */
export type PublicRights = { creators: string[]; copyright: string; licenceUrl: string; acquireUrl: string; sourceType: string };

/** What readers and their programs are told of how a photo was made and whose it is. */
export function publicRightsOf({ byline, fields }: { byline: string; fields: PhotoFields }): { madeBy: MadeBy; rights: PublicRights } {
  const creators = fields.creators?.length ? fields.creators : [byline].filter(Boolean);
  const acquireUrl = (fields.licensors ?? []).map(({ url }) => webAddress(url)).find(Boolean) ?? '';
  return {
    madeBy: madeBy(fields),
    rights: {
      creators,
      copyright: fields.copyright ?? '',
      licenceUrl: webAddress(fields.rightsUrl),
      acquireUrl,
      sourceType: webAddress(fields.digitalSourceType),
    },
  };
}

/** The address, if it is one a program can follow. */
function webAddress(text = ''): string {
  return /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text) ? text : '';
}
