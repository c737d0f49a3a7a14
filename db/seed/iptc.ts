/** What a picture says of itself; `date` is YYYYMMDD. */
export type Words = { caption: string; byline: string; credit: string; copyright: string; date: string };

const UTF_8 = Buffer.from([0x1b, 0x25, 0x47]);
const RECORD_VERSION = Buffer.from([0, 4]);
const PHOTOSHOP = Buffer.from('Photoshop 3.0\0', 'latin1');

/** Returns the JPEG with these words as IPTC-IIM 4.2 datasets in an APP13 segment right after its first marker. */
export function withWords(jpeg: Buffer, words: Words): Buffer {
  const iim = Buffer.concat([
    dataset(1, 90, UTF_8),
    dataset(2, 0, RECORD_VERSION),
    dataset(2, 55, words.date),
    dataset(2, 80, words.byline),
    dataset(2, 110, words.credit),
    dataset(2, 116, words.copyright),
    dataset(2, 120, words.caption),
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), segment(Buffer.concat([PHOTOSHOP, resource(0x0404, iim)])), jpeg.subarray(2)]);
}

/** One dataset: tag marker, record, number, length in bytes, value (IIM 4.2, section 1.5). */
function dataset(record: number, number: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string, 'utf8');
  const head = Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 0xff]);
  return Buffer.concat([head, bytes]);
}

/** One Photoshop image resource without a name, padded to an even length. */
function resource(id: number, content: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 0, 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(content.length, 8);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** One APP13 segment; the length counts itself but not the marker. */
function segment(content: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xed, (content.length + 2) >> 8, (content.length + 2) & 0xff]);
  return Buffer.concat([head, content]);
}
