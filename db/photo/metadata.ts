import exifr from 'exifr';
import sharp from 'sharp';
import { splitCaption } from './caption-rules.ts';
import { PhotoFields, withoutEmpty } from './field-rules.ts';
import { boundedPackets, type Packets, type Problem } from './metadata-packets.ts';
import { clean, entriesOf, type FieldName, PLACES, type Said, SOURCES, type Source, saidBy, textsAt } from './metadata-sources.ts';
import { parseIim } from './read-iim.ts';
import { parseXmp } from './read-xmp.ts';
import { takenAtOf } from './taken-at.ts';

export type PhotoMetadata = { caption: string; credit: string; byline: string; alt: string; takenAt: string | null; fields: PhotoFields; packets: Packets };

const EXIF = { tiff: true, exif: true, gps: true, interop: false, makerNote: false, ifd1: false, mergeOutput: true, reviveValues: false } as const;

/** What a picture says of itself: for each field XMP before IPTC-IIM before EXIF, for the date EXIF first; empty where it says nothing or is broken. What was contradicted, cut or refused stands in the packets, which are for the desk alone. */
export async function readMetadata(file: string): Promise<PhotoMetadata> {
  const said = await whatIsSaid(file).catch((): Said => ({ xmp: {}, iim: {}, exif: {} }));
  const problems: Problem[] = [];
  const texts = (field: FieldName) => choose(field, said, problems);
  const first = (field: FieldName) => texts(field)[0] ?? '';
  const creators = texts('creators');
  const byline = creators.join(', ').slice(0, 200);
  const stated = first('credit');
  const whole = first('caption');
  const { caption, credit } = stated ? { caption: whole, credit: stated } : splitCaption(whole);
  const takenAt = dateIn(said, problems);
  return {
    caption,
    credit,
    byline,
    alt: first('alt'),
    takenAt,
    fields: fieldsOf(texts, said, creators),
    packets: boundedPackets(said, problems),
  };
}

async function whatIsSaid(file: string): Promise<Said> {
  const { xmp, iptc, exif } = await sharp(file, { limitInputPixels: false }).metadata();
  const tiff = exif && (exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif);
  return {
    xmp: xmp ? parseXmp(xmp.toString('utf8')) : {},
    iim: iptc ? parseIim(iptc) : {},
    exif: (tiff && (await exifr.parse(tiff, EXIF).catch(() => undefined))) ?? {},
  };
}

/** The words of the first source that says anything, within what the field may hold. */
function choose(field: FieldName, said: Said, problems: Problem[]): string[] {
  const { most, list }: { most: number; list?: number } = PLACES[field];
  const heard = SOURCES.map((source) => ({ source, texts: joined(saidBy(source, field, said), list) })).filter(({ texts }) => texts.length > 0);
  const [won, ...others] = heard;
  if (!won) return [];
  const lost = others.filter(({ texts }) => !isSame(won.texts, texts)).map(({ source, texts }) => ({ source, value: shown(texts) }));
  if (lost.length > 0) problems.push({ field, why: 'contradiction', won: { source: won.source, value: shown(won.texts) }, lost });
  if (won.texts.length > (list ?? 1) || won.texts.some((text) => text.length > most)) problems.push({ field, why: 'too-long', won: saying(won) });
  return won.texts.slice(0, list ?? 1).map((text) => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''));
}

function joined(texts: string[], list?: number): string[] {
  return list || texts.length < 2 ? texts : [texts[0] ?? ''];
}

/** IIM and EXIF cut long texts, IIM the name of a creator after 32 bytes: the beginning of the same is no contradiction. */
function isSame(won: string[], lost: string[]): boolean {
  const plain = (texts: string[]) => texts.map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()).toSorted();
  const [ours, theirs] = [plain(won), plain(lost)];
  const isAllIn = theirs.join() === ours.join() || plain([won.join(', ')])[0] === theirs.join(', ');
  return (
    isAllIn || (ours.length === theirs.length && theirs.every((text, place) => text === ours[place] || (text.length >= 28 && ours[place]?.startsWith(text))))
  );
}

function saying({ source, texts }: { source: Source; texts: string[] }) {
  return { source, value: shown(texts) };
}

function shown(texts: string[]): string {
  const text = texts.join(', ');
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function fieldsOf(texts: (field: FieldName) => string[], said: Said, creators: string[]): PhotoFields {
  const found: Record<string, unknown> = {};
  for (const field of Object.keys(PLACES) as FieldName[]) {
    if (field === 'caption' || field === 'credit' || field === 'alt' || field === 'creators') continue;
    found[field] = 'list' in PLACES[field] ? [...new Set(texts(field))] : texts(field)[0];
  }
  found.creators = creators.length > 1 ? creators : [];
  found.licensors = licensorsOf(said);
  const parsed = PhotoFields.safeParse(found);
  return parsed.success ? withoutEmpty(parsed.data) : {};
}

function licensorsOf({ xmp }: Said) {
  const entries = entriesOf(xmp['plus:Licensor']).slice(0, 3);
  const one = (fields: Said['xmp'], name: string, most: number) => clean(textsAt(fields, `plus:Licensor${name}`))[0]?.slice(0, most) ?? '';
  return entries
    .map(({ fields = {} }) => ({
      name: one(fields, 'Name', 200),
      url: one(fields, 'URL', 500),
      email: one(fields, 'Email', 200),
      telephone: one(fields, 'Telephone1', 60),
    }))
    .filter(({ name, url }) => name || url);
}

/** The camera's own date before what was typed since. */
function dateIn({ xmp, iim, exif }: Said, problems: Problem[]): string | null {
  const iptc = iim['2:55']?.[0] ? `${iim['2:55'][0]}${iim['2:60']?.[0] ?? ''}` : '';
  const places: [Source, unknown][] = [
    ['EXIF', exif.DateTimeOriginal],
    ['XMP', xmp['photoshop:DateCreated']?.text],
    ['XMP', xmp['exif:DateTimeOriginal']?.text],
    ['IPTC', iptc],
    ['EXIF', exif.CreateDate],
    ['XMP', xmp['xmp:CreateDate']?.text],
  ];
  const dates: { source: Source; iso: string }[] = [];
  for (const [source, value] of places) {
    if (typeof value !== 'string' || !/[1-9]/.test(value)) continue;
    const read = takenAtOf(value);
    if ('iso' in read) dates.push({ source, iso: read.iso });
    else problems.push({ field: 'takenAt', why: read.why, won: { source, value: value.slice(0, 60) } });
  }
  const [won, ...others] = dates;
  const lost = others.filter(({ source, iso }) => source !== won?.source && Math.abs(Date.parse(iso) - Date.parse(won?.iso ?? '')) > 86_400_000);
  const said = ({ source, iso }: { source: Source; iso: string }) => ({ source, value: iso.replace('T', ' ') });
  if (won && lost.length > 0) problems.push({ field: 'takenAt', why: 'contradiction', won: said(won), lost: lost.map(said) });
  return won?.iso ?? null;
}
