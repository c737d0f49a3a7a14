type Box = { type: string; start: number; end: number };

const XMP_TYPE = Buffer.from('mime\0application/rdf+xml\0', 'latin1');

/** An XMP item (ISO 23008-12, section 6.5 and annex A) in the meta box of an AVIF, its text in a box of its own at the end. Offsets into the file move by what the meta box grew. A form we do not write ourselves is left as it is. */
export function weaveAvif(bytes: Buffer, xmp: Buffer): Buffer {
  const outer = boxesIn(bytes, 0, bytes.length);
  const meta = outer.find(({ type }) => type === 'meta');
  const inner = meta ? boxesIn(bytes, meta.start + 12, meta.end) : [];
  const of = (type: string) => inner.find((box) => box.type === type);
  const [iloc, iinf, pitm, iref] = ['iloc', 'iinf', 'pitm', 'iref'].map(of);
  if (!meta || !iloc || !iinf || !pitm) return bytes;
  const all = [iloc, iinf, pitm, ...(iref ? [iref] : [])];
  if (all.some(({ start }) => bytes[start + 8] !== 0) || bytes.readUInt16BE(iloc.start + 12) !== 0x4440) return bytes;
  const id = 1 + Math.max(...itemsIn(bytes, iloc).map((item) => item.id));
  const info = boxOf('infe', Buffer.concat([Buffer.from([2, 0, 0, 0, id >> 8, id & 0xff, 0, 0]), XMP_TYPE]));
  const reference = boxOf('cdsc', Buffer.from([id >> 8, id & 0xff, 0, 1, ...bytes.subarray(pitm.start + 12, pitm.start + 14)]));
  const grown = 18 + info.length + reference.length + (iref ? 0 : 12);
  const content = inner.map((box) => {
    const same = bytes.subarray(box.start, box.end);
    if (box === iloc) return iLocated(bytes, iloc, { id, grown, from: meta.end, at: bytes.length + grown + 8, length: xmp.length });
    if (box === iinf) return counted(same, 12, info);
    return box === iref ? resized(Buffer.concat([same, reference])) : same;
  });
  if (!iref) content.push(boxOf('iref', Buffer.concat([Buffer.alloc(4), reference])));
  const head = bytes.subarray(meta.start, meta.start + 12);
  return Buffer.concat([bytes.subarray(0, meta.start), resized(Buffer.concat([head, ...content])), bytes.subarray(meta.end), boxOf('mdat', xmp)]);
}

function boxesIn(bytes: Buffer, from: number, until: number): Box[] {
  const boxes: Box[] = [];
  for (let start = from; start + 8 <= until; ) {
    const size = bytes.readUInt32BE(start);
    if (size < 8 || start + size > until) return [];
    boxes.push({ type: bytes.toString('latin1', start + 4, start + 8), start, end: start + size });
    start += size;
  }
  return boxes;
}

/** The items of an `iloc` of version 0 with offsets, lengths and base offsets of four bytes: where each base offset and its extents stand. */
function itemsIn(bytes: Buffer, iloc: Box): { id: number; base: number; extents: number[] }[] {
  const items = [];
  for (let at = iloc.start + 16, left = bytes.readUInt16BE(iloc.start + 14); left > 0; left -= 1) {
    const count = bytes.readUInt16BE(at + 8);
    const extents = Array.from({ length: count }, (_, place) => at + 10 + place * 8);
    items.push({ id: bytes.readUInt16BE(at), base: at + 4, extents });
    at += 10 + count * 8;
  }
  return items;
}

type Added = { id: number; grown: number; from: number; at: number; length: number };

/** The `iloc` with what lies behind the meta box moved on, and one item more. */
function iLocated(bytes: Buffer, iloc: Box, { id, grown, from, at, length }: Added): Buffer {
  const copy = Buffer.from(bytes.subarray(iloc.start, iloc.end));
  const move = (place: number) => copy.writeUInt32BE(bytes.readUInt32BE(place) + grown, place - iloc.start);
  for (const { base, extents } of itemsIn(bytes, iloc)) {
    if (bytes.readUInt32BE(base) >= from) move(base);
    else if (bytes.readUInt32BE(base) === 0) for (const extent of extents) move(extent);
  }
  const entry = Buffer.alloc(18);
  entry.writeUInt16BE(id, 0);
  entry.writeUInt32BE(at, 4);
  entry.writeUInt16BE(1, 8);
  entry.writeUInt32BE(length, 14);
  return counted(copy, 14, entry);
}

/** A box with one entry more at its end, and its count of entries (two bytes) raised. */
function counted(box: Buffer, count: number, entry: Buffer): Buffer {
  const copy = resized(Buffer.concat([box, entry]));
  copy.writeUInt16BE(copy.readUInt16BE(count) + 1, count);
  return copy;
}

function resized(box: Buffer): Buffer {
  box.writeUInt32BE(box.length, 0);
  return box;
}

function boxOf(type: string, content: Buffer): Buffer {
  return resized(Buffer.concat([Buffer.from(`\0\0\0\0${type}`, 'latin1'), content]));
}
