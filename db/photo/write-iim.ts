import type { RightsBlock } from './rights-block.ts';

const UTF8 = Buffer.from([0x1b, 0x25, 0x47]);

/**
 * The rights block as IPTC-IIM 4.2 (record 1 dataset 90 says UTF-8; record 2 datasets 80 by-line, 110 credit, 116 copyright notice, 120 caption) in a Photoshop image resource 0x0404.
 * A credit longer than the 32 bytes IIM advises is written whole, as other programs do: half a name credits nobody.
 */
export function iimOf(block: RightsBlock): Buffer {
  const texts: [number, string][] = [
    ...block.creators.map((name): [number, string] => [80, name]),
    [110, block.credit],
    [116, block.copyright],
    [120, block.caption],
  ];
  const datasets = texts.filter(([, text]) => text).map(([number, text]) => dataset(2, number, Buffer.from(text)));
  const iim = Buffer.concat([dataset(1, 90, UTF8), dataset(2, 0, Buffer.from([0, 4])), ...datasets]);
  const head = Buffer.from('8BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iim.length, 8);
  return Buffer.concat([head, iim, Buffer.alloc(iim.length % 2)]);
}

/** A standard dataset (IIM, section 1.5 c): no text of a rights block comes near its 32,767 bytes. */
function dataset(record: number, number: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
}
