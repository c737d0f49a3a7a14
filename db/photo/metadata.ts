import { readFile } from 'node:fs/promises';
import exifr from 'exifr';

export type PhotoMetadata = { caption: string; credit: string; byline: string; alt: string; takenAt: string | null };

const EMPTY: PhotoMetadata = { caption: '', credit: '', byline: '', alt: '', takenAt: null };
const BLOCKS = {
  xmp: true,
  iptc: true,
  exif: true,
  gps: false,
  interop: false,
  makerNote: false,
  thumbnail: false,
  mergeOutput: false,
  reviveValues: false,
} as const;

/** What a picture says of itself, XMP before IPTC-IIM before EXIF (IPTC Photo Metadata 2023.1, sections 5–6); empty where it says nothing or is broken. */
export async function readMetadata(file: string): Promise<PhotoMetadata> {
  const parsed = await exifr.parse(await readFile(file), BLOCKS).catch(() => undefined);
  if (!parsed) return EMPTY;
  const xmp: unknown[] = [parsed.dc, parsed.photoshop, parsed.Iptc4xmpCore, parsed.xmp];
  const all = [...xmp, parsed.iptc, parsed.ifd0, parsed.exif];
  const first = (most: number, ...names: string[]) => {
    for (const block of all) {
      for (const name of names) {
        const found = textOf((block as Record<string, unknown> | undefined)?.[name], xmp.includes(block));
        if (found) return found.slice(0, most);
      }
    }
    return '';
  };
  return {
    caption: first(2000, 'description', 'Caption', 'ImageDescription'),
    credit: first(300, 'Credit', 'credit') || first(300, 'creator', 'Byline', 'Artist'),
    byline: first(200, 'creator', 'Byline', 'Artist'),
    alt: first(500, 'AltTextAccessibility'),
    takenAt: dateOf(first(40, 'DateCreated', 'DateTimeOriginal', 'CreateDate')),
  };
}

/** Reads a plain value, a language alternative or a list as one line of text; XMP's is still written as XML. */
function textOf(value: unknown, isXml: boolean): string {
  if (Array.isArray(value))
    return value
      .map((each) => textOf(each, isXml))
      .filter(Boolean)
      .join(', ');
  if (value && typeof value === 'object' && 'value' in value) return textOf(value.value, isXml);
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return (isXml ? decoded(String(value)) : String(value))
    .replace(/[\p{Cc}\u2028\u2029\uFFFD]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Without the references of XML (1.0, sections 4.1 and 4.6), which the reader of XMP leaves as they are. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** An ISO date (and time where known) from IPTC's, XMP's or EXIF's writing; null for what is no date, or one in the future. */
function dateOf(text: string): string | null {
  const found = /^(\d{4})[:-]?(\d{2})[:-]?(\d{2})(?:[T ](\d{2}):?(\d{2}):?(\d{2}))?/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${iso}Z`);
  const valid = !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`) && time < Date.now() + 86_400_000 && time > 0;
  return valid ? iso : null;
}
