/** What a file is by its first bytes, whatever it is called; `help` says what to do with one we do not take. */
export type Sniffed = { mime: string; accepted: boolean; name: string; help: string };

const ASCII = new TextDecoder('latin1');
const EXPORT = 'Export it as JPEG, then add that';
const UNPACK = 'Unpack it, then add the pictures in it';
const FRAME = 'Only pictures are taken here: export one frame as JPEG';

/** Recognises the formats people try to upload; undefined for anything else. Needs the first 512 bytes. */
export function sniff(head: Uint8Array): Sniffed | undefined {
  const text = ASCII.decode(head.subarray(0, 512));
  if (text.startsWith('\xff\xd8\xff')) return accepted('image/jpeg', 'JPEG');
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return accepted('image/png', 'PNG');
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return accepted('image/gif', 'GIF');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return accepted('image/webp', 'WebP');
  if (text.slice(4, 8) === 'ftyp') return baseMedia(text.slice(8, 32));
  if (/<svg[\s>]/i.test(text) || /^\s*<\?xml/.test(text)) return refused('image/svg+xml', 'SVG or XML', 'Save it as PNG, then add that');
  return OTHERS.find(({ begins }) => begins.some((each) => text.startsWith(each)));
}

/** ISO base media files carry their brand: AVIF is welcome, HEIC cannot be decoded. */
function baseMedia(brands: string): Sniffed {
  if (/avif|avis/.test(brands)) return accepted('image/avif', 'AVIF');
  if (/heic|heix|heim|hevc|mif1|msf1/.test(brands))
    return refused('image/heic', 'HEIC', `${EXPORT}; an iPhone takes JPEG with Settings › Camera › Formats › Most Compatible`);
  if (brands.startsWith('crx ')) return refused('image/x-canon-cr3', 'raw camera', EXPORT);
  return refused('video/mp4', 'video', FRAME);
}

const OTHERS: (Sniffed & { begins: string[] })[] = [
  { begins: ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'], ...refused('image/tiff', 'TIFF or raw camera', EXPORT) },
  { begins: ['FUJIFILMCCD-RAW', 'IIRO', 'IIRS', 'IIU\0', 'FOVb'], ...refused('image/x-raw', 'raw camera', EXPORT) },
  { begins: ['\xff\x0a', '\0\0\0\x0cJXL '], ...refused('image/jxl', 'JPEG XL', EXPORT) },
  { begins: ['\0\0\0\x0cjP  '], ...refused('image/jp2', 'JPEG 2000', EXPORT) },
  { begins: ['%PDF'], ...refused('application/pdf', 'PDF', 'Export the page as JPEG, or ask for the picture itself') },
  { begins: ['8BPS'], ...refused('image/vnd.adobe.photoshop', 'Photoshop', EXPORT) },
  { begins: ['BM'], ...refused('image/bmp', 'BMP', 'Save it as PNG, then add that') },
  { begins: ['PK\x03\x04', 'PK\x05\x06'], ...refused('application/zip', 'ZIP', UNPACK) },
  { begins: ['Rar!', '7z\xbc\xaf', '\x1f\x8b'], ...refused('application/octet-stream', 'packed', UNPACK) },
  { begins: ['\x1aE\xdf\xa3'], ...refused('video/webm', 'video', FRAME) },
];

function accepted(mime: string, name: string): Sniffed {
  return { mime, accepted: true, name, help: '' };
}

function refused(mime: string, name: string, help: string): Sniffed {
  return { mime, accepted: false, name, help };
}
