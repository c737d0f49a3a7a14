import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { openTestDatabase } from '../test-database.ts';
import { readMetadata } from './metadata.ts';

type Format = 'jpeg' | 'webp' | 'png';
type Written = { xmp?: string; iim?: [number, string][]; exif?: Record<string, string>; format?: Format };

const NAMESPACES = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ps="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
  'xmlns:xapRights="http://ns.adobe.com/xap/1.0/rights/"',
].join(' ');

function packet(inner: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMESPACES}><rdf:Description rdf:about="">${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const caption = (text: string) => `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt></dc:description>`;

/** Reads what is written into a small picture, IIM by an APP13 of its own. */
async function read({ xmp, iim, exif, format = 'jpeg' }: Written) {
  const file = path.join(await openTestDatabase(), `photo.${format}`);
  let picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888888' } })[format]();
  if (xmp) picture = picture.withXmp(xmp);
  if (exif) picture = picture.withExif({ IFD0: {}, IFD2: exif });
  const bytes = await picture.toBuffer();
  writeFileSync(file, iim ? Buffer.concat([bytes.subarray(0, 2), app13(iim), bytes.subarray(2)]) : bytes);
  return readMetadata(file);
}

function app13(datasets: [number, string][]): Buffer {
  const short = (value: number) => Buffer.from([value >> 8, value & 0xff]);
  const iim = Buffer.concat(
    datasets.map(([number, text]) => Buffer.concat([Buffer.from([0x1c, 2, number]), short(Buffer.byteLength(text, 'latin1')), Buffer.from(text, 'latin1')])),
  );
  const content = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0', 'latin1'), short(iim.length), iim, Buffer.alloc(iim.length % 2)]);
  return Buffer.concat([Buffer.from([0xff, 0xed]), short(content.length + 2), content]);
}

test('a caption in XMP is read as its writer meant it: references resolved, one line', async () => {
  const described = async (text: string) => (await read({ xmp: packet(caption(text)) })).caption;
  expect(await described('Boats&#xA;&#10;in the harbour &amp; beyond &#x201C;Five Bells&#8221; &lt;now&gt;')).toBe(
    'Boats in the harbour & beyond “Five Bells” <now>',
  );
  expect(await described('&amp;#xA; stays as it is')).toBe('&#xA; stays as it is');
});

test('properties are known by their namespaces, whatever the file calls them, and all languages are kept', async () => {
  const { fields, packets } = await read({
    xmp: packet(
      `<dc:rights><rdf:Alt><rdf:li xml:lang="de">Rechte</rdf:li><rdf:li xml:lang="x-default">Rights</rdf:li></rdf:Alt></dc:rights>
       <xapRights:WebStatement>https://example.org</xapRights:WebStatement><ext:DigitalSourceType rdf:resource="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>
       <ext:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><ext:City>Split</ext:City></rdf:li></rdf:Bag></ext:LocationShown>`,
    ),
  });
  expect(fields).toEqual({
    copyright: 'Rights',
    rightsUrl: 'https://example.org',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
    city: 'Split',
  });
  expect(packets.xmp['dc:rights']).toEqual({ text: 'Rights', languages: { de: 'Rechte', 'x-default': 'Rights' } });
});

test('where XMP and IPTC say different things XMP is taken, and the other is said', async () => {
  const {
    caption: taken,
    credit,
    packets,
  } = await read({
    xmp: packet(`${caption('Three boats')}<ps:Credit>Ann</ps:Credit>`),
    iim: [
      [120, 'Four boats'],
      [110, 'Ann'],
      [105, 'Caf\xe9'],
    ],
  });
  expect([taken, credit]).toEqual(['Three boats', 'Ann']);
  expect(packets.problems).toEqual([
    { field: 'caption', why: 'contradiction', won: { source: 'XMP', value: 'Three boats' }, lost: [{ source: 'IPTC', value: 'Four boats' }] },
  ]);
});

test('IPTC that is not UTF-8 is read as what it is, and a text it cut is no contradiction', async () => {
  const long = 'A photographer with a name longer than IPTC has room for';
  const { fields, byline, packets } = await read({
    xmp: packet(`<dc:creator><rdf:Seq><rdf:li>${long}</rdf:li></rdf:Seq></dc:creator>`),
    iim: [
      [80, long.slice(0, 32)],
      [105, 'Caf\xe9'],
    ],
  });
  expect([fields.headline, byline, packets.problems]).toEqual(['Café', long, []]);
});

test('64 KB of caption are cut to what a caption may be, which is said; script is text', async () => {
  const script = '<script>alert(1)</script>';
  const { caption: taken, packets } = await read({
    xmp: packet(caption(`${'&lt;script&gt;alert(1)&lt;/script&gt;'.repeat(1)}${'a'.repeat(65_536)}`)),
    format: 'webp',
  });
  expect(taken).toBe(`${script}${'a'.repeat(2000 - script.length)}`);
  expect(packets.problems).toMatchObject([{ field: 'caption', why: 'too-long' }]);
  expect(JSON.stringify(packets).length).toBeLessThan(65_536);
});

test('a date that is none, or still to come, is left empty, and said', async () => {
  const dated = (date: string) => read({ xmp: packet(`<ps:DateCreated>${date}</ps:DateCreated>`) });
  for (const [date, why] of [
    ['2024-02-30', 'no-date'],
    ['yesterday 1', 'no-date'],
    ['2099-01-01T00:00:00', 'future'],
  ] as const) {
    const { takenAt, packets } = await dated(date);
    expect(takenAt, date).toBeNull();
    expect(packets.problems).toEqual([{ field: 'takenAt', why, won: { source: 'XMP', value: date } }]);
  }
  expect((await dated('2024-02-29')).takenAt).toBe('2024-02-29T00:00:00');
});

test('the camera’s date is taken before one that was typed', async () => {
  const { takenAt, packets } = await read({ xmp: packet('<ps:DateCreated>2020-01-05</ps:DateCreated>'), exif: { DateTimeOriginal: '2019:12:31 23:59:58' } });
  expect(takenAt).toBe('2019-12-31T23:59:58');
  expect(packets.problems).toMatchObject([{ field: 'takenAt', why: 'contradiction', won: { source: 'EXIF' } }]);
});

test('the old one-line form is read into its two fields', async () => {
  const { caption: taken, credit } = await read({ xmp: packet(caption('Boats at dawn. | Photo: Ann Quay')) });
  expect([taken, credit]).toEqual(['Boats at dawn.', 'Ann Quay']);
});

test('a packet made to tire the reader is read quickly, and not to its bottom', async () => {
  const nested = `${'<dc:a><rdf:Bag><rdf:li>'.repeat(9000)}${'</rdf:li></rdf:Bag></dc:a>'.repeat(9000)}`;
  const entities = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(99)}">]>`;
  const { caption: taken } = await read({ xmp: entities + packet(nested + caption('&a;Boats')), format: 'png' });
  expect(taken).toBe('&a;Boats');
});
