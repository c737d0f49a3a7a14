import { Readable } from 'node:stream';
import { isPhotoVisible } from '#db/photo/public.ts';
import { isShareVisible } from '#db/photo/share-public.ts';
import { openRendition } from '#db/photo/store.ts';
import { getActor } from '../../../auth.ts';

export const dynamic = 'force-dynamic';

const TYPES: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg', avif: 'image/avif' };
const NOT_FOUND = () => new Response('Not found\n', { status: 404, headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' } });

/** Streams a rendition: to anybody while a visible story shows the photo, to the desk always. Originals have no address. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string; file: string }> }) {
  const { key, file } = await params;
  const [, shared] = /^share-(\d{1,12})\.jpg$/.exec(file) ?? [];
  const [, format] = shared ? ['', 'jpg'] : (/^(?:\d{1,5}(?:\.\d{1,5}){3}-)?\d{1,5}\.(webp|jpg|avif)$/.exec(file) ?? []);
  if (!format || !/^[0-9a-f]{32}$/.test(key)) return NOT_FOUND();
  const isPublic = (await isPhotoVisible(key)) && (!shared || (await isShareVisible(key, Number(shared))));
  if (!isPublic && !(await getActor())) return NOT_FOUND();
  const etag = `"${key}-${file}"`;
  const headers = {
    'Cache-Control': isPublic ? 'public, max-age=86400, s-maxage=5' : 'private, no-store',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': "default-src 'none'",
    ETag: etag,
  };
  if (isPublic && request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const found = await openRendition(key, file);
  if (!found) return NOT_FOUND();
  const body = Readable.toWeb(found.stream) as ReadableStream;
  return new Response(body, { headers: { ...headers, 'Content-Type': TYPES[format] ?? 'application/octet-stream', 'Content-Length': String(found.bytes) } });
}
