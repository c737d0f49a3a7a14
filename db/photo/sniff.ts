/** What a file is by its first bytes, whatever it is called. */
export type Sniffed = { mime: string; accepted: boolean; name: string };

const ASCII = new TextDecoder('latin1');

/** Recognises the formats people try to upload; undefined for anything else. Needs the first 512 bytes. */
export function sniff(head: Uint8Array): Sniffed | undefined {
  const text = ASCII.decode(head.subarray(0, 512));
  if (text.startsWith('\xff\xd8\xff')) return accepted('image/jpeg', 'JPEG');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return accepted('image/png', 'PNG');
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return accepted('image/gif', 'GIF');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return accepted('image/webp', 'WebP');
  if (text.slice(4, 8) === 'ftyp') return baseMedia(text.slice(8, 32));
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text)) return refused('image/tiff', 'TIFF');
  if (text.startsWith('%PDF')) return refused('application/pdf', 'PDF');
  if (text.startsWith('8BPS')) return refused('image/vnd.adobe.photoshop', 'Photoshop');
  if (text.startsWith('BM')) return refused('image/bmp', 'BMP');
  if (text.startsWith('PK\x03\x04')) return refused('application/zip', 'ZIP');
  if (/<svg[\s>]/i.test(text) || /^\s*<\?xml/.test(text)) return refused('image/svg+xml', 'SVG or XML');
  return undefined;
}

/** ISO base media files carry their brand: AVIF is welcome, HEIC cannot be decoded. */
function baseMedia(brands: string): Sniffed {
  if (/avif|avis/.test(brands)) return accepted('image/avif', 'AVIF');
  if (/heic|heix|heim|hevc|mif1|msf1/.test(brands)) return refused('image/heic', 'HEIC');
  return refused('video/mp4', 'video');
}

function accepted(mime: string, name: string): Sniffed {
  return { mime, accepted: true, name };
}

function refused(mime: string, name: string): Sniffed {
  return { mime, accepted: false, name };
}
