import { z } from 'zod';

const line = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`);
const lines = (most: number, count: number) => z.array(line(most).min(1)).max(count, `Name at most ${count}`);

/** Where a licence is to be had (PLUS Licensor). */
export const Licensor = z.strictObject({
  name: line(200),
  url: line(500).default(''),
  email: line(200).default(''),
  telephone: line(60).default(''),
});
export type Licensor = z.output<typeof Licensor>;

/** The fields of the IPTC Photo Metadata Standard 2025.1 that the desk keeps beside caption, credit, byline and alt; a field that says nothing is not there. */
export const PhotoFields = z
  .strictObject({
    headline: line(300),
    title: line(200),
    altLong: line(4000),
    captionWriter: line(200),
    /** Where there is more than the one photographer of the byline: all of them. */
    creators: lines(200, 10),
    creatorTitle: line(200),
    source: line(300),
    copyright: line(500),
    copyrightOwners: lines(200, 3),
    usageTerms: line(2000),
    rightsUrl: line(500),
    licensors: z.array(Licensor).max(3, 'Name at most 3'),
    supplierPhotoId: line(200),
    instructions: line(2000),
    jobId: line(200),
    keywords: lines(100, 100),
    persons: lines(200, 50),
    organisations: lines(200, 50),
    event: line(300),
    place: line(300),
    city: line(200),
    region: line(200),
    country: line(200),
    countryCode: line(3),
    genre: line(200),
    /** A term of cv.iptc.org/newscodes/digitalsourcetype. */
    digitalSourceType: line(300),
    aiSystem: line(200),
    aiVersion: line(100),
    aiPrompt: line(4000),
    aiPromptWriter: line(200),
    /** A term of the PLUS vocabulary, such as DMI-PROHIBITED. */
    dataMining: line(100),
    otherConstraints: line(2000),
    modelRelease: line(200),
    propertyRelease: line(200),
  })
  .partial();
export type PhotoFields = z.output<typeof PhotoFields>;

/** The same without what says nothing. */
export function withoutEmpty(fields: PhotoFields): PhotoFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0));
}

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const MINING = 'http://ns.useplus.org/ldf/vocab/';

/** How a picture came to be (IPTC Digital Source Type NewsCodes), in words. */
export const SOURCE_TYPE_CHOICES = named(SOURCE_TYPES, {
  digitalCapture: 'Photographed with a digital camera',
  computationalCapture: 'Photographed, put together by the camera or phone',
  negativeFilm: 'Scanned from a negative',
  positiveFilm: 'Scanned from a slide',
  print: 'Scanned from a print',
  humanEdits: 'Photographed, then edited by a person',
  algorithmicallyEnhanced: 'Photographed, then enhanced by a program',
  compositeCapture: 'Put together from several photos',
  digitalCreation: 'Drawn by a person with a program',
  dataDrivenMedia: 'Drawn from data: a chart or a map',
  screenCapture: 'A screenshot',
  virtualRecording: 'A recording of a virtual event',
  composite: 'Put together from several elements',
  trainedAlgorithmicMedia: 'Made with generative AI',
  compositeWithTrainedAlgorithmicMedia: 'Partly made with generative AI',
  compositeSynthetic: 'Put together, some of it synthetic',
  algorithmicMedia: 'Made by a program, without AI',
});

/** Whether programs may learn from a picture (PLUS Data Mining), in words. */
export const DATA_MINING_CHOICES = named(MINING, {
  'DMI-UNSPECIFIED': 'Nothing is said',
  'DMI-ALLOWED': 'Allowed',
  'DMI-PROHIBITED': 'Prohibited',
  'DMI-PROHIBITED-AIMLTRAINING': 'Prohibited for training AI',
  'DMI-PROHIBITED-GENAIMLTRAINING': 'Prohibited for training generative AI',
  'DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING': 'Prohibited, except for search engines',
  'DMI-PROHIBITED-SEECONSTRAINT': 'Prohibited as the other constraints say',
  'DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR': 'Prohibited as the rights in the file say',
  'DMI-PROHIBITED-SEELINKEDRIGHTSEXPR': 'Prohibited as the linked rights say',
});

/** What readers are told of how a picture was made; empty: a photo like any other. */
export type MadeBy = '' | 'ai' | 'part-ai' | 'composite' | 'program';
const MADE_BY: Record<string, MadeBy> = {
  trainedAlgorithmicMedia: 'ai',
  compositeWithTrainedAlgorithmicMedia: 'part-ai',
  compositeSynthetic: 'composite',
  algorithmicMedia: 'program',
};

export function madeBy({ digitalSourceType = '' }: PhotoFields): MadeBy {
  const term = digitalSourceType.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return Object.hasOwn(MADE_BY, term) ? (MADE_BY[term] ?? '') : '';
}

function named(root: string, names: Record<string, string>): { id: string; name: string }[] {
  return Object.entries(names).map(([term, name]) => ({ id: root + term, name }));
}
