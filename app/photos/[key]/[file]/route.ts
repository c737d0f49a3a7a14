import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { getServedPhoto } from '#db/photo/public.ts';
import { isShareVisible } from '#db/photo/share-public.ts';
import { openRendition } from '#db/photo/store.ts';
import { withRights } from '#db/photo/weave.ts';
import { getActor } from '../../../auth.ts';

export const dynamic = 'force-dynamic';

const FORMATS = { webp: 'webp', jpg: 'jpeg', avif: 'avif' } as const;
const NOT_FOUND = () => new Response('Not found\n', { status: 404, headers: { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' } });

/** Sends a rendition with the rights block as the desk has it now: to anybody while a visible story shows the photo, to the desk always. Originals have no address. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string; file: string }> }) {
  const { key, file } = await params;
  const [, shared] = /^share-(\d{1,12})\.jpg$/.exec(file) ?? [];
  const [, ending] = shared ? ['', 'jpg'] : (/^(?:\d{1,5}(?:\.\d{1,5}){3}-)?\d{1,5}\.(webp|jpg|avif)$/.exec(file) ?? []);
  const format = FORMATS[ending as keyof typeof FORMATS];
  if (!format || !/^[0-9a-f]{32}$/.test(key)) return NOT_FOUND();
  const photo = await getServedPhoto(key);
  if (!photo) return NOT_FOUND();
  const isPublic = photo.isPublic && (!shared || (await isShareVisible(key, Number(shared))));
  if (!isPublic && !(await getActor())) return NOT_FOUND();
  const found = await openRendition(key, file);
  if (!found) return NOT_FOUND();
  const etag = `"${key}-${file}-${found.bytes}-${createHash('sha256').update(JSON.stringify(photo.rights)).digest('hex').slice(0, 16)}"`;
  const headers = {
    'Cache-Control': isPublic ? 'public, max-age=86400, s-maxage=5' : 'private, no-store',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Content-Security-Policy': "default-src 'none'",
    ETag: etag,
  };
  if (isPublic && request.headers.get('if-none-match') === etag) {
    found.stream.destroy();
    return new Response(null, { status: 304, headers });
  }
  const body = withRights(await buffer(found.stream), format, photo.rights);
  return new Response(new Uint8Array(body), { headers: { ...headers, 'Content-Type': `image/${format}`, 'Content-Length': String(body.length) } });
}
