import type { RightsBlock } from './rights-block.ts';
import type { Rendition } from './rules.ts';
import { weaveAvif } from './weave-avif.ts';
import { iimOf } from './write-iim.ts';
import { xmpOf } from './write-xmp.ts';

/** A rendition, as it was made without any metadata, with the rights block in it: XMP, and IPTC-IIM where the format has a place for it (JPEG). The picture's own bytes stay as they are; a file whose form is not as expected is given back unchanged. */
export function withRights(bytes: Buffer, format: Rendition['format'], block: RightsBlock): Buffer {
  const xmp = Buffer.from(xmpOf(block));
  if (xmp.length === 0) return bytes;
  if (format === 'jpeg') return weaveJpeg(bytes, xmp, iimOf(block));
  return format === 'webp' ? weaveWebp(bytes, xmp) : weaveAvif(bytes, xmp);
}

/** APP1 (XMP, ISO 16684-3) and APP13 (image resources) after SOI and, where there is one, APP0. */
function weaveJpeg(bytes: Buffer, xmp: Buffer, resources: Buffer): Buffer {
  if (bytes.readUInt16BE(0) !== 0xffd8) return bytes;
  const start = bytes.readUInt16BE(2) === 0xffe0 ? 4 + bytes.readUInt16BE(4) : 2;
  const segments = [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp), segment(0xed, 'Photoshop 3.0\0', resources)];
  return Buffer.concat([bytes.subarray(0, start), ...segments, bytes.subarray(start)]);
}

function segment(marker: number, name: string, content: Buffer): Buffer {
  const length = 2 + name.length + content.length;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), Buffer.from(name, 'latin1'), content]);
}

const HAS_ALPHA = 0x10;
const HAS_XMP = 0x04;

/** A chunk `XMP ` at the end of an extended file (WebP container, RFC 9649 section 2.7); a simple file becomes an extended one. */
function weaveWebp(bytes: Buffer, xmp: Buffer): Buffer {
  const first = bytes.toString('latin1', 12, 16);
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || !/^VP8[ LX]$/.test(first)) return bytes;
  const head = first === 'VP8X' ? Buffer.from(bytes.subarray(12, 30)) : extendedHead(bytes, first);
  head.writeUInt8(head.readUInt8(8) | HAS_XMP, 8);
  const rest = bytes.subarray(first === 'VP8X' ? 30 : 12);
  const body = Buffer.concat([Buffer.from('WEBP'), head, rest, chunk('XMP ', xmp)]);
  const riff = Buffer.from('RIFF\0\0\0\0', 'latin1');
  riff.writeUInt32LE(body.length, 4);
  return Buffer.concat([riff, body]);
}

/** The chunk `VP8X` for a picture that has none: its size, and whether it is see-through, stand in its own first bytes. */
function extendedHead(bytes: Buffer, kind: string): Buffer {
  const isLossless = kind === 'VP8L';
  const packed = isLossless ? bytes.readUInt32LE(21) : 0;
  const [width, height] = isLossless
    ? [(packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1]
    : [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  const head = Buffer.from('VP8X\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt8(isLossless && packed & 0x10000000 ? HAS_ALPHA : 0, 8);
  head.writeUIntLE(width - 1, 12, 3);
  head.writeUIntLE(height - 1, 15, 3);
  return head;
}

function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
