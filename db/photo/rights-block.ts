import type { Licensor, PhotoFields } from './field-rules.ts';

/** What every file that leaves the house says of its picture, and nothing else. */
export type RightsBlock = {
  creators: string[];
  credit: string;
  copyright: string;
  usageTerms: string;
  rightsUrl: string;
  licensors: Licensor[];
  digitalSourceType: string;
  aiSystem: string;
  aiVersion: string;
  dataMining: string;
  alt: string;
  caption: string;
};

type Words = { caption: string; credit: string; byline: string; alt: string; fields: PhotoFields };

/** The rights block of a photo as its words are now. Bounded, so that as XMP it always fits the 65,502 bytes a JPEG has for it, and without control characters, which no XML may hold. */
export function rightsBlockOf({ caption, credit, byline, alt, fields }: Words): RightsBlock {
  const creators = fields.creators?.length ? fields.creators : [byline];
  return {
    creators: creators
      .slice(0, 10)
      .map((name) => plain(name, 200))
      .filter(Boolean),
    credit: plain(credit, 300),
    copyright: plain(fields.copyright, 500),
    usageTerms: plain(fields.usageTerms, 1000),
    rightsUrl: plain(fields.rightsUrl, 500),
    licensors: (fields.licensors ?? []).slice(0, 3).map(({ name, url, email, telephone }) => ({
      name: plain(name, 200),
      url: plain(url, 500),
      email: plain(email, 200),
      telephone: plain(telephone, 60),
    })),
    digitalSourceType: plain(fields.digitalSourceType, 300),
    aiSystem: plain(fields.aiSystem, 200),
    aiVersion: plain(fields.aiVersion, 100),
    dataMining: plain(fields.dataMining, 100),
    alt: plain(alt, 1000),
    caption: plain(caption, 2000),
  };
}

/** Well-formed text of at most so many UTF-16 units. */
function plain(text: string | undefined, most: number): string {
  return (text ?? '')
    .slice(0, most)
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
