import { NextResponse } from 'next/server';
import { addPhoto } from '#db/photo/commands.ts';
import { MAXIMUM_PHOTO_BYTES } from '#db/photo/rules.ts';
import { isRefusal } from '#db/refusal.ts';
import { getActor } from '../../auth.ts';
import { isSameSite } from '../../same-site.ts';

export const dynamic = 'force-dynamic';

const STATUS = { forbidden: 403, invalid: 422, conflict: 409, taken: 409, missing: 404, throttled: 429, busy: 503 } as const;

/** Takes in one picture: the body is the file itself, `X-Filename` its name, percent-encoded. */
export async function POST(request: Request) {
  if (!(await isSameSite())) return refuse(403, 'This request did not come from our own page');
  const actor = await getActor();
  if (!actor) return refuse(401, 'You are signed out. Sign in again and repeat the upload.');
  const filename = decodeName(request.headers.get('x-filename') ?? 'photo');
  if (Number(request.headers.get('content-length') ?? 0) > MAXIMUM_PHOTO_BYTES) return refuse(413, `${filename} is larger than 30 MB`);
  if (!request.body) return refuse(422, `${filename} is empty`);
  try {
    const photo = await addPhoto(actor, { filename, stream: request.body as unknown as AsyncIterable<Uint8Array> });
    return NextResponse.json({ photo }, { status: 201 });
  } catch (fault) {
    if (isRefusal(fault)) return refuse(STATUS[fault.code], fault.message);
    throw fault;
  }
}

/** What was not read of the body may still be on its way, so the connection cannot be used again. */
function refuse(status: number, message: string) {
  return NextResponse.json({ message }, { status, headers: { Connection: 'close' } });
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
