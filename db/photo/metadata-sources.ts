import type { Iim } from './read-iim.ts';
import type { Xmp, XmpValue } from './read-xmp.ts';

/** All that a file says of itself: XMP by property, IIM by dataset, EXIF by tag. */
export type Said = { xmp: Xmp; iim: Iim; exif: Record<string, unknown> };
export const SOURCES = ['XMP', 'IPTC', 'EXIF'] as const;
export type Source = (typeof SOURCES)[number];

type Places = { xmp?: string[]; iim?: string; exif?: string; most: number; list?: number };

/** Where each field stands (IPTC Photo Metadata Standard 2025.1; IIM 4.2; EXIF 2.32), how long it may be and, for a list, how many it may hold. A slash leads into a structure. */
export const PLACES = {
  caption: { xmp: ['dc:description'], iim: '2:120', exif: 'ImageDescription', most: 2000 },
  credit: { xmp: ['photoshop:Credit'], iim: '2:110', most: 300 },
  creators: { xmp: ['dc:creator'], iim: '2:80', exif: 'Artist', most: 200, list: 10 },
  alt: { xmp: ['Iptc4xmpCore:AltTextAccessibility'], most: 2000 },
  headline: { xmp: ['photoshop:Headline'], iim: '2:105', most: 300 },
  title: { xmp: ['dc:title'], iim: '2:5', most: 200 },
  altLong: { xmp: ['Iptc4xmpCore:ExtDescrAccessibility'], most: 4000 },
  captionWriter: { xmp: ['photoshop:CaptionWriter'], iim: '2:122', most: 200 },
  creatorTitle: { xmp: ['photoshop:AuthorsPosition'], iim: '2:85', most: 200 },
  source: { xmp: ['photoshop:Source'], iim: '2:115', most: 300 },
  copyright: { xmp: ['dc:rights'], iim: '2:116', exif: 'Copyright', most: 500 },
  copyrightOwners: { xmp: ['plus:CopyrightOwner/plus:CopyrightOwnerName'], most: 200, list: 3 },
  usageTerms: { xmp: ['xmpRights:UsageTerms'], most: 2000 },
  rightsUrl: { xmp: ['xmpRights:WebStatement'], most: 500 },
  supplierPhotoId: { xmp: ['plus:ImageSupplierImageID'], most: 200 },
  instructions: { xmp: ['photoshop:Instructions'], iim: '2:40', most: 2000 },
  jobId: { xmp: ['photoshop:TransmissionReference'], iim: '2:103', most: 200 },
  keywords: { xmp: ['dc:subject'], iim: '2:25', most: 100, list: 100 },
  persons: { xmp: ['Iptc4xmpExt:PersonInImage'], most: 200, list: 50 },
  organisations: { xmp: ['Iptc4xmpExt:OrganisationInImageName'], most: 200, list: 50 },
  event: { xmp: ['Iptc4xmpExt:Event'], most: 300 },
  place: { xmp: [...shown('Sublocation'), ...shown('LocationName'), 'Iptc4xmpCore:Location'], iim: '2:92', most: 300 },
  city: { xmp: [...shown('City'), 'photoshop:City'], iim: '2:90', most: 200 },
  region: { xmp: [...shown('ProvinceState'), 'photoshop:State'], iim: '2:95', most: 200 },
  country: { xmp: [...shown('CountryName'), 'photoshop:Country'], iim: '2:101', most: 200 },
  countryCode: { xmp: [...shown('CountryCode'), 'Iptc4xmpCore:CountryCode'], iim: '2:100', most: 3 },
  genre: { xmp: ['Iptc4xmpExt:Genre/Iptc4xmpExt:CvTermName', 'Iptc4xmpCore:IntellectualGenre'], most: 200 },
  digitalSourceType: { xmp: ['Iptc4xmpExt:DigitalSourceType', 'Iptc4xmpExt:DigitalSourcefileType'], most: 300 },
  aiSystem: { xmp: ['Iptc4xmpExt:AISystemUsed'], most: 200 },
  aiVersion: { xmp: ['Iptc4xmpExt:AISystemVersionUsed'], most: 100 },
  aiPrompt: { xmp: ['Iptc4xmpExt:AIPromptInformation'], most: 4000 },
  aiPromptWriter: { xmp: ['Iptc4xmpExt:AIPromptWriterName'], most: 200 },
  dataMining: { xmp: ['plus:DataMining'], most: 100 },
  otherConstraints: { xmp: ['plus:OtherConstraints'], most: 2000 },
  modelRelease: { xmp: ['plus:ModelReleaseStatus'], most: 200 },
  propertyRelease: { xmp: ['plus:PropertyReleaseStatus'], most: 200 },
} as const satisfies Record<string, Places>;
export type FieldName = keyof typeof PLACES;

/** What one source says for a field, cleaned and whole; nothing where it is silent. */
export function saidBy(source: Source, field: FieldName, said: Said): string[] {
  const { xmp = [], iim, exif } = PLACES[field] as Places;
  if (source === 'IPTC') return clean(iim ? (said.iim[iim] ?? []) : []);
  if (source === 'EXIF') return clean(exif && typeof said.exif[exif] === 'string' ? [said.exif[exif]] : []);
  for (const path of xmp) {
    const found = clean(textsAt(said.xmp, path));
    if (found.length > 0) return found;
  }
  return [];
}

/** The texts at a path of XMP, of every entry of the lists on the way. */
export function textsAt(xmp: Xmp, path: string): string[] {
  const [name = '', ...rest] = path.split('/');
  const value = xmp[name];
  return value ? entriesOf(value).flatMap((each) => (rest.length > 0 ? textsAt(each.fields ?? {}, rest.join('/')) : (each.text ?? []))) : [];
}

export function entriesOf(value: XmpValue | undefined): XmpValue[] {
  return value?.items ?? (value ? [value] : []);
}

/** Without control characters, on one line, without what is empty. */
export function clean(texts: string[]): string[] {
  return texts
    .map((text) =>
      text
        .replace(/[\p{Cc}\u2028\u2029\uFFFD]+/gu, ' ')
        .replace(/ {2,}/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function shown(name: string): string[] {
  return ['LocationShown', 'LocationCreated'].map((structure) => `Iptc4xmpExt:${structure}/Iptc4xmpExt:${name}`);
}
