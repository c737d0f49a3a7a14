import { NextResponse } from 'next/server';
import { CHUNK_BYTES } from '#db/photo/chunk-rules.ts';
import { cancelUpload, receiveChunk } from '#db/photo/upload-commands.ts';
import { getUpload } from '#db/photo/upload-queries.ts';
import { getActor } from '../../../../auth.ts';
import { answerTo, bodyOf, refuse } from '../../answer.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** How much of an upload has arrived, and what became of it. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await getActor();
  const found = actor && (await getUpload(actor, (await params).id));
  if (!found) return refuse(actor ? 404 : 401, actor ? 'This upload is not known any more. Add the file again' : 'You are signed out');
  const { id, received, bytes, photoId, problem } = found;
  return NextResponse.json({ id, received, bytes, photoId, problem });
}

/** Takes the next piece: `Upload-Offset` says at which byte it begins. With the last one the photo comes back (201). */
export function PATCH(request: Request, { params }: Context) {
  return answerTo(async (actor) => {
    const offset = Number(request.headers.get('upload-offset') ?? Number.NaN);
    if (!Number.isSafeInteger(offset) || offset < 0) return refuse(422, 'Upload-Offset has to say where this piece begins');
    if (Number(request.headers.get('content-length') ?? 0) > CHUNK_BYTES) return refuse(413, `Send at most ${CHUNK_BYTES} bytes at a time`);
    const answer = await receiveChunk(actor, { uploadId: (await params).id, offset, stream: bodyOf(request) });
    return NextResponse.json(answer, { status: 'photo' in answer ? 201 : 200 });
  });
}

/** Gives an upload up. */
export function DELETE(_request: Request, { params }: Context) {
  return answerTo(async (actor) => {
    await cancelUpload(actor, (await params).id);
    return new NextResponse(null, { status: 204 });
  });
}
