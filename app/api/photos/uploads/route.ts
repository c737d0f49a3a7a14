import { NextResponse } from 'next/server';
import { MAXIMUM_PHOTO_BYTES, TOO_LARGE } from '#db/photo/rules.ts';
import { beginUpload } from '#db/photo/upload-commands.ts';
import { NewUpload } from '#db/photo/upload-rules.ts';
import { answerTo, refuse } from '../answer.ts';

export const dynamic = 'force-dynamic';

const MOST = 20_000;

/** Announces a file that is sent in pieces: its name, size, SHA-256 and the words of its batch. Answers with the id to send it to, or with the photo where the desk has it. */
export function POST(request: Request) {
  return answerTo(async (actor) => {
    if (Number(request.headers.get('content-length') ?? MOST) > MOST) return refuse(413, 'This says too much of a file');
    const said = await request.json().catch(() => undefined);
    if (Number(said?.bytes) > MAXIMUM_PHOTO_BYTES) return refuse(413, `${said.filename || 'The file'} ${TOO_LARGE}`);
    const parsed = NewUpload.safeParse(said);
    if (!parsed.success) return refuse(422, parsed.error.issues.map(({ path, message }) => [...path, message].join(' ')).join('; '));
    return NextResponse.json(await beginUpload(actor, parsed.data));
  });
}
