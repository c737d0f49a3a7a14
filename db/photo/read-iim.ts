/** Datasets of IPTC-IIM by `record:number`, in the order of the file. */
export type Iim = Record<string, string[]>;

const IPTC_RESOURCE = 0x0404;

/** Reads IPTC-IIM 4.2 out of a Photoshop image resource block (APP13) or as it is; empty for what is neither. Texts are UTF-8 where they can be, whatever 1:90 says, and Windows-1252 otherwise. */
export function parseIim(block: Uint8Array): Iim {
  const bytes = iimIn(Buffer.from(block.buffer, block.byteOffset, block.byteLength));
  const found: Iim = {};
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const [, record = 0, number = 0] = bytes.subarray(at, at + 3);
    const { length, start } = extentOf(bytes, at + 3);
    if (start + length > bytes.length) break;
    const key = `${record}:${number}`;
    found[key] = [...(found[key] ?? []), decode(bytes.subarray(start, start + length))];
    at = start + length;
  }
  return found;
}

/** An extended dataset (IIM, section 1.5 d) says first in how many bytes its length is written. */
function extentOf(bytes: Buffer, at: number): { length: number; start: number } {
  const short = bytes.readUInt16BE(at);
  if (short < 0x8000) return { length: short, start: at + 2 };
  const count = short & 0x7fff;
  if (count < 1 || count > 4 || at + 2 + count > bytes.length) return { length: bytes.length, start: bytes.length };
  return { length: bytes.readUIntBE(at + 2, count), start: at + 2 + count };
}

/** The resource 0x0404 of Photoshop's image resources (Adobe Photoshop File Formats, “Image Resource Blocks”). */
function iimIn(bytes: Buffer): Buffer {
  let at = bytes.indexOf('8BIM', 0, 'latin1');
  if (bytes[0] === 0x1c || at < 0) return bytes;
  while (at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM') {
    const id = bytes.readUInt16BE(at + 4);
    const name = 1 + (bytes[at + 6] ?? 0);
    const size = at + 6 + name + (name % 2);
    if (size + 4 > bytes.length) break;
    const length = bytes.readUInt32BE(size);
    if (id === IPTC_RESOURCE) return bytes.subarray(size + 4, size + 4 + length);
    at = size + 4 + length + (length % 2);
  }
  return Buffer.alloc(0);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
