import { NextResponse } from 'next/server';
import { addPhoto } from '#db/photo/commands.ts';
import { MAXIMUM_PHOTO_BYTES, TOO_LARGE } from '#db/photo/rules.ts';
import { answerTo, bodyOf, refuse } from './answer.ts';

export const dynamic = 'force-dynamic';

/** Takes in one picture: the body is the file itself, `X-Filename` its name, percent-encoded. */
export function POST(request: Request) {
  return answerTo(async (actor) => {
    const filename = decodeName(request.headers.get('x-filename') ?? 'photo');
    if (Number(request.headers.get('content-length') ?? 0) > MAXIMUM_PHOTO_BYTES) return refuse(413, `${filename} ${TOO_LARGE}`);
    const photo = await addPhoto(actor, { filename, stream: bodyOf(request) });
    return NextResponse.json({ photo }, { status: 201 });
  });
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
