import { NextResponse } from 'next/server';
import { tileOf } from '#components/desk/photo-grid/tile.ts';
import { findPhotos } from '#db/photo/find-queries.ts';
import { getActor } from '../../../auth.ts';

export const dynamic = 'force-dynamic';

/** Photos that fit a search: `q`, `offset`, `size` (at most 100), `top` (nothing newer); with `tiles` only what a grid shows of each. */
export async function GET(request: Request) {
  const actor = await getActor();
  if (!actor) return NextResponse.json({ message: 'You are signed out' }, { status: 401 });
  const asked = new URL(request.url).searchParams;
  const number = (name: string, most: number) => Math.min(most, Math.max(0, Math.trunc(Number(asked.get(name))) || 0));
  const { photos, ...found } = await findPhotos(actor, {
    text: asked.get('q') ?? '',
    offset: number('offset', 1_000_000),
    size: number('size', 100) || 24,
    top: number('top', Number.MAX_SAFE_INTEGER) || undefined,
  });
  return NextResponse.json({ ...found, photos: asked.has('tiles') ? photos.map(tileOf) : photos });
}
