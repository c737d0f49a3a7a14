import { NextResponse } from 'next/server';
import { getPhoto } from '#db/photo/queries.ts';
import { getActor } from '../../../../auth.ts';

export const dynamic = 'force-dynamic';

/** One photo, as far as it has to be known to be cut. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await getActor();
  if (!actor) return NextResponse.json({ message: 'You are signed out' }, { status: 401 });
  const photo = await getPhoto(actor, (await params).id);
  if (!photo) return NextResponse.json({ message: 'There is no such photo' }, { status: 404 });
  const { id, key, width, height, alt, renditions, crops, focus, autoFocus } = photo;
  return NextResponse.json({ id, key, width, height, alt, renditions, crops, focus, autoFocus });
}
