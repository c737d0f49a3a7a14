import { z } from 'zod';

const line = (most: number) => z.string().trim().max(most, `Use at most ${most} characters`);
const lines = (most: number, count: number) => z.array(line(most).min(1)).max(count, `Name at most ${count}`);

/** Where a licence is to be had (PLUS Licensor). */
export const Licensor = z.strictObject({ name: line(200), url: line(500).default(''), email: line(200).default(''), telephone: line(60).default('') });

/** The fields of the IPTC Photo Metadata Standard 2025.1 that the desk keeps beside caption, credit, byline and alt; a field that says nothing is not there. */
export const PhotoFields = z
  .strictObject({
    headline: line(300),
    title: line(200),
    altLong: line(4000),
    captionWriter: line(200),
    creators: lines(200, 10),
    creatorTitle: line(200),
    source: line(300),
    copyright: line(500),
    copyrightOwners: lines(200, 3),
    usageTerms: line(2000),
    rightsUrl: line(500),
    licensors: z.array(Licensor).max(3),
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
